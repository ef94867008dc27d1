/** The page of each kind of subject. */
export const places = {
  Account: (id: string) => `/accounts/${id}`,
  Unit: (id: string) => `/accounts?unit=${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  grantRole: (id: string) => `/accounts/${id}/grant`,
  revokeRole: (id: string) => `/accounts/${id}/revoke`,
  correctPersonnelNumber: (id: string) => `/accounts/${id}/personnel-number`,
  renameUnit: (id: string) => `/units/${id}/rename`,
  changePassword: () => '/account/password',
};
