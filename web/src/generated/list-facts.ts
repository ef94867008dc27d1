export const LIST_FACTS = {
 "Supplier": {
  "list": "suppliers",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "UNCONFIRMED",
     "REGISTERED",
     "SUBMITTED",
     "REVIEWED",
     "ACTIVE",
     "RETURNED",
     "REJECTED",
     "SUSPENDED",
     "LAPSED"
    ]
   },
   {
    "name": "categoryId",
    "by": "IS",
    "holds": "REF",
    "target": "Category"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   }
  ],
  "sorts": [
   "NUMBER",
   "NAME"
  ]
 },
 "Part": {
  "list": "parts",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "ACTIVE",
     "RETIRED"
    ]
   },
   {
    "name": "categoryId",
    "by": "IS",
    "holds": "REF",
    "target": "Category"
   }
  ],
  "sorts": []
 },
 "ImportRun": {
  "list": "importRuns",
  "narrowings": [],
  "sorts": []
 },
 "Requisition": {
  "list": "requisitions",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "DRAFT",
     "SUBMITTED",
     "APPROVED",
     "RETURNED",
     "SOURCING",
     "ORDERED",
     "FULFILLED",
     "CANCELLED"
    ]
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "estimatedTotalFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "estimatedTotalUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "ESTIMATED_TOTAL"
  ]
 },
 "Purchase": {
  "list": "purchases",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "ACTIVE",
     "COMPLETED",
     "CANCELLED"
    ]
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   }
  ],
  "sorts": [
   "NUMBER"
  ]
 },
 "SourcingEvent": {
  "list": "sourcingEvents",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "DRAFT",
     "PUBLISHED",
     "CLOSED",
     "OPENED",
     "EVALUATED",
     "AWARD_PROPOSED",
     "AWARDED",
     "CANCELLED"
    ]
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "closesFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "closesUntil",
    "by": "UNTIL",
    "holds": "DAY"
   }
  ],
  "sorts": [
   "NUMBER",
   "CLOSES_AT"
  ]
 },
 "DirectPurchase": {
  "list": "directPurchases",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "PROPOSED",
     "APPROVED",
     "RETURNED",
     "CANCELLED"
    ]
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "totalFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "totalUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "TOTAL"
  ]
 },
 "Contract": {
  "list": "contracts",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "DRAFT",
     "REVIEWED",
     "ACTIVE",
     "ENDED",
     "RETURNED",
     "CANCELLED"
    ]
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "validToFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "validToUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "totalFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "totalUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "VALID_TO",
   "TOTAL"
  ]
 },
 "PurchaseOrder": {
  "list": "orders",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "DRAFT",
     "RELEASED",
     "CONFIRMED",
     "DECLINED",
     "PARTLY_RECEIVED",
     "RECEIVED",
     "CLOSED",
     "CANCELLED"
    ]
   },
   {
    "name": "contractId",
    "by": "IS",
    "holds": "REF",
    "target": "Contract"
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "totalFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "totalUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "TOTAL"
  ]
 },
 "GoodsReceipt": {
  "list": "goodsReceipts",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "RECEIVED",
     "INSPECTED",
     "REVERSED"
    ]
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   }
  ],
  "sorts": [
   "NUMBER"
  ]
 },
 "Invoice": {
  "list": "invoices",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "SUBMITTED",
     "MATCHED",
     "EXCEPTION",
     "RETURNED",
     "PAID"
    ]
   },
   {
    "name": "orderId",
    "by": "IS",
    "holds": "REF",
    "target": "PurchaseOrder"
   },
   {
    "name": "contractId",
    "by": "IS",
    "holds": "REF",
    "target": "Contract"
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "dueFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "dueUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "totalFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "totalUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "DUE_ON",
   "TOTAL"
  ]
 },
 "Payment": {
  "list": "payments",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "REQUESTED",
     "APPROVED",
     "RETURNED",
     "WITHDRAWN",
     "PAID",
     "NOT_CARRIED_OUT"
    ]
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "dueFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "dueUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "amountFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "amountUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "DUE_ON",
   "AMOUNT"
  ]
 },
 "GoodsReturn": {
  "list": "goodsReturns",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "RETURNED",
     "CREDITED",
     "SETTLED",
     "CLOSED"
    ]
   },
   {
    "name": "supplierId",
    "by": "IS",
    "holds": "REF",
    "target": "Supplier"
   },
   {
    "name": "search",
    "by": "SEARCH",
    "holds": "TEXT"
   },
   {
    "name": "mine",
    "by": "MINE",
    "holds": "FLAG"
   },
   {
    "name": "ownUnit",
    "by": "OWN_UNIT",
    "holds": "FLAG"
   },
   {
    "name": "ownerId",
    "by": "OWNER",
    "holds": "REF",
    "target": "Account"
   },
   {
    "name": "unitId",
    "by": "UNIT",
    "holds": "REF",
    "target": "Unit"
   },
   {
    "name": "createdFrom",
    "by": "FROM",
    "holds": "DAY"
   },
   {
    "name": "createdUntil",
    "by": "UNTIL",
    "holds": "DAY"
   },
   {
    "name": "totalFrom",
    "by": "FROM",
    "holds": "AMOUNT"
   },
   {
    "name": "totalUntil",
    "by": "UNTIL",
    "holds": "AMOUNT"
   }
  ],
  "sorts": [
   "NUMBER",
   "TOTAL"
  ]
 },
 "MatchTolerance": {
  "list": "matchTolerances",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "PROPOSED",
     "CONFIRMED",
     "REFUSED",
     "WITHDRAWN"
    ]
   }
  ],
  "sorts": []
 },
 "TaxRate": {
  "list": "taxRates",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "PROPOSED",
     "CONFIRMED",
     "REFUSED",
     "WITHDRAWN"
    ]
   }
  ],
  "sorts": []
 },
 "DirectLimit": {
  "list": "directLimits",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "PROPOSED",
     "CONFIRMED",
     "REFUSED",
     "WITHDRAWN"
    ]
   }
  ],
  "sorts": []
 },
 "Alert": {
  "list": "alerts",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "OPEN",
     "TAKEN",
     "CONFIRMED",
     "DISMISSED"
    ]
   }
  ],
  "sorts": []
 },
 "Reading": {
  "list": "readings",
  "narrowings": [
   {
    "name": "about",
    "by": "IS",
    "holds": "TEXT"
   }
  ],
  "sorts": []
 },
 "Attempt": {
  "list": "attempts",
  "narrowings": [],
  "sorts": []
 },
 "TrailAnchor": {
  "list": "trailAnchors",
  "narrowings": [],
  "sorts": []
 },
 "Census": {
  "list": "censuses",
  "narrowings": [],
  "sorts": []
 },
 "EventLog": {
  "list": "eventLogs",
  "narrowings": [],
  "sorts": []
 },
 "Erasure": {
  "list": "erasures",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "REQUESTED",
     "APPROVED",
     "REFUSED",
     "WITHDRAWN",
     "ERASING",
     "ERASED"
    ]
   }
  ],
  "sorts": []
 },
 "LegalHold": {
  "list": "legalHolds",
  "narrowings": [
   {
    "name": "state",
    "by": "IS",
    "holds": "STATE",
    "values": [
     "ACTIVE",
     "LIFTED"
    ]
   }
  ],
  "sorts": []
 }
} as const;
