/** The page of each kind of subject. */
export const places = {
  Account: (id: string) => `/accounts/${id}`,
  AccountMeasure: (id: string) => `/measures/${id}`,
  Unit: (id: string) => `/accounts?unit=${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  issueCode: (id: string) => `/accounts/${id}/code`,
  grantRole: (id: string) => `/accounts/${id}/grant`,
  revokeRole: (id: string) => `/accounts/${id}/revoke`,
  correctPersonnelNumber: (id: string) => `/accounts/${id}/personnel-number`,
  proposeRevoking: (id: string) => `/accounts/${id}/propose-revoking`,
  nameUnitHead: (id: string) => `/units/${id}/head`,
  renameUnit: (id: string) => `/units/${id}/rename`,
  changePassword: () => '/account/password',
};
