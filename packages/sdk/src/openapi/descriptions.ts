// Made from the comments of the contract by `npm run -w packages/sdk openapi`. Edit them there.

/** What the contract says of its schemas and their fields, by the names of components.ts. */
export const descriptions: Readonly<Record<string, { readonly text: string; readonly fields: Readonly<Record<string, string>> }>> = {
  "NewReport": {
    "text": "A report as a citizen's form or an integrator sends it.",
    "fields": {
      "classification": "Pengaduan, aspirasi, permintaan informasi.",
      "incidentDate": "Required for complaints, refused for the others; not after today at the agency's place.",
      "location": "For complaints required, with a text or a region code.",
      "agencyId": "`null` when the reporter does not know: the report goes to the coordinator, who forwards it.",
      "categoryId": "An opaque id: compare it, send it back, never take it apart.",
      "attachments": "Ids from `POST /v1/attachments`, in the order to show them.",
      "visibility": "Who sees a report. One required value, so it can be neither forgotten nor sent in halves:\n- `public`: published, with the reporter's name;\n- `anonymous`: published, without a name, and no name is kept;\n- `secret`: not published; the agency handling it knows the name;\n- `secret_anonymous`: not published, and no name is kept.",
      "reporter": "Required when the visibility is `public` or `secret`, refused otherwise.",
      "contact": "How the reporter wants to hear of an answer. Used for that alone, and never shown to an agency.",
      "locale": "The language the reporter used.",
      "notice": "The notice on personal data the reporter saw (UU 27/2022): which text, in which language, when."
    }
  },
  "NewLocation": {
    "text": "",
    "fields": {
      "text": "A place in the reporter's own words: a street, a landmark.",
      "regionCode": "A Kemendagri region code: `51`, `51.02`, `51.02.01` or `51.02.01.2001`."
    }
  },
  "Answer": {
    "text": "One answer: a text, number, date or choice; several choices; yes or no.",
    "fields": {
      "questionId": "An opaque id: compare it, send it back, never take it apart."
    }
  },
  "Contact": {
    "text": "How the reporter wants to hear of an answer. Used for that alone, and never shown to an agency.",
    "fields": {}
  },
  "Verify": {
    "text": "The report is in order and ours: the agency takes it on.",
    "fields": {
      "text": "Said to the reporter, as plain text.",
      "note": "For colleagues only."
    }
  },
  "Forward": {
    "text": "Disposisi: another agency is better placed.",
    "fields": {
      "agencyId": "An opaque id: compare it, send it back, never take it apart.",
      "text": "Said to the reporter, as plain text.",
      "note": "For colleagues only."
    }
  },
  "AnswerReport": {
    "text": "Tanggapan: the agency's answer to the reporter.",
    "fields": {
      "note": "For colleagues only."
    }
  },
  "Close": {
    "text": "The agency holds the matter to be settled, and says how.",
    "fields": {
      "note": "For colleagues only."
    }
  },
  "AgencyQuery": {
    "text": "",
    "fields": {
      "limit": "How many items at most; 20 when it is left out.",
      "cursor": "`nextCursor` of the page before.",
      "search": "Part of a name or short name; case and diacritics do not matter.",
      "within": "Only this agency and those below it."
    }
  },
  "CategoryQuery": {
    "text": "",
    "fields": {
      "agency": "The categories this agency offers: its own and those of the agencies below it."
    }
  },
  "ConfigQuery": {
    "text": "",
    "fields": {
      "agency": "The agency whose form it is; its limits may be narrower."
    }
  },
  "InboxQuery": {
    "text": "",
    "fields": {
      "limit": "How many items at most; 20 when it is left out.",
      "cursor": "`nextCursor` of the page before.",
      "status": "Only reports of this status.",
      "agency": "Only this agency and those below it; it must lie within the key's own."
    }
  },
  "RegionQuery": {
    "text": "",
    "fields": {
      "limit": "How many items at most; 20 when it is left out.",
      "cursor": "`nextCursor` of the page before.",
      "search": "Part of a name; several words may name the regions above too (\"dauh peken tabanan\").",
      "within": "Only regions whose code begins with this one: a slice.",
      "parent": "Only the regions directly below this one; `root` for the provinces."
    }
  },
  "Agency": {
    "text": "An agency (instansi) in the tree.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "kind": "Where an agency stands in the tree. `opd` is an organisasi perangkat daerah; `regional_company` a perumda or perseroda.",
      "parentId": "An opaque id: compare it, send it back, never take it apart.",
      "timeZone": "IANA zone whose days and holidays the agency's clocks follow, such as `Asia/Makassar` (WITA).",
      "acceptsReports": "Whether a citizen may address a report to it directly.",
      "sample": "True for a made-up directory shipped to try things out."
    }
  },
  "AgencyReference": {
    "text": "An agency by name only, as it stands inside other things.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart."
    }
  },
  "AgencyPage": {
    "text": "",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "kind": "Where an agency stands in the tree. `opd` is an organisasi perangkat daerah; `regional_company` a perumda or perseroda.",
      "parentId": "An opaque id: compare it, send it back, never take it apart.",
      "timeZone": "IANA zone whose days and holidays the agency's clocks follow, such as `Asia/Makassar` (WITA).",
      "acceptsReports": "Whether a citizen may address a report to it directly.",
      "sample": "True for a made-up directory shipped to try things out."
    }
  },
  "Attachment": {
    "text": "A file of a report. The name it had on somebody's device is never asked for, sent or kept: it can hold personal data. An id not yet part of a report is known to its uploader only and expires after 24 hours.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "bytes": "Size as stored, after metadata was removed."
    }
  },
  "Category": {
    "text": "A subject an agency takes reports on.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "parentId": "An opaque id: compare it, send it back, never take it apart.",
      "agencyId": "The agency that settles this kind of report.",
      "description": "What it is for, in one plain line."
    }
  },
  "CategoryList": {
    "text": "Categories are few; the list is whole.",
    "fields": {}
  },
  "Config": {
    "text": "What a form needs to know before it asks: the limits in force, the notice to show, whether reports are taken now.",
    "fields": {
      "agency": "The agency asked about, or `null`.",
      "open": "False while the service takes no reports; `message` then says why, in the language accepted.",
      "notice": "The notice on personal data (UU 27/2022), paragraph by paragraph.",
      "workingDays": "Working days each stage may take."
    }
  },
  "Due": {
    "text": "The clock that runs now: what has to happen, by which day at the agency's place, and how many working days are left.",
    "fields": {
      "date": "A calendar day, `YYYY-MM-DD`.",
      "workingDaysLeft": "Negative once overdue."
    }
  },
  "InboxItem": {
    "text": "One line of the inbox.",
    "fields": {
      "number": "Nine random digits and a check digit; public, not sequential, never the key to a private report.",
      "incidentDate": "The day it happened or began; complaints only.",
      "agency": "The agency that has it now.",
      "visibility": "Who sees a report. One required value, so it can be neither forgotten nor sent in halves:\n- `public`: published, with the reporter's name;\n- `anonymous`: published, without a name, and no name is kept;\n- `secret`: not published; the agency handling it knows the name;\n- `secret_anonymous`: not published, and no name is kept.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "turn": "Whose turn it is.",
      "due": "`null` when no clock runs.",
      "createdAt": "An instant, ISO 8601 in UTC.",
      "updatedAt": "An instant, ISO 8601 in UTC."
    }
  },
  "InboxPage": {
    "text": "",
    "fields": {
      "number": "Nine random digits and a check digit; public, not sequential, never the key to a private report.",
      "incidentDate": "The day it happened or began; complaints only.",
      "agency": "The agency that has it now.",
      "visibility": "Who sees a report. One required value, so it can be neither forgotten nor sent in halves:\n- `public`: published, with the reporter's name;\n- `anonymous`: published, without a name, and no name is kept;\n- `secret`: not published; the agency handling it knows the name;\n- `secret_anonymous`: not published, and no name is kept.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "turn": "Whose turn it is.",
      "due": "`null` when no clock runs.",
      "createdAt": "An instant, ISO 8601 in UTC.",
      "updatedAt": "An instant, ISO 8601 in UTC."
    }
  },
  "Issue": {
    "text": "Where and what, never the value itself. `path` is a JSON Pointer (RFC 6901) into the request.",
    "fields": {}
  },
  "NamedStaffReport": {
    "text": "A report whose reporter gave a name to the agency.",
    "fields": {
      "number": "Nine random digits and a check digit; public, not sequential, never the key to a private report.",
      "incidentDate": "The day it happened or began; complaints only.",
      "agency": "The agency that has it now.",
      "visibility": "Who sees a report. One required value, so it can be neither forgotten nor sent in halves:\n- `public`: published, with the reporter's name;\n- `anonymous`: published, without a name, and no name is kept;\n- `secret`: not published; the agency handling it knows the name;\n- `secret_anonymous`: not published, and no name is kept.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "turn": "Whose turn it is.",
      "due": "`null` when no clock runs.",
      "createdAt": "An instant, ISO 8601 in UTC.",
      "updatedAt": "An instant, ISO 8601 in UTC."
    }
  },
  "Principal": {
    "text": "Whose key this is.",
    "fields": {
      "agency": "An agency by name only, as it stands inside other things."
    }
  },
  "Problem": {
    "text": "An error as RFC 9457 `application/problem+json`. No value a person typed stands in it. `title` is in the language the request accepts.",
    "fields": {}
  },
  "Question": {
    "text": "A question a category asks beyond the story. Texts are in the language the request accepts.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "options": "Of `choice` and `choices`; empty otherwise.",
      "minimum": "Of `number`."
    }
  },
  "ReadableAnswer": {
    "text": "An answer with the words it was asked and given in.",
    "fields": {
      "questionId": "An opaque id: compare it, send it back, never take it apart."
    }
  },
  "Receipt": {
    "text": "The answer to a new report. `accessCode` is given here only (a repeat with the same Idempotency-Key gives it again); the server keeps its hash.",
    "fields": {
      "number": "Nine random digits and a check digit; public, not sequential, never the key to a private report.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "agency": "An agency by name only, as it stands inside other things.",
      "due": "The clock that runs now: what has to happen, by which day at the agency's place, and how many working days are left.",
      "createdAt": "An instant, ISO 8601 in UTC."
    }
  },
  "Region": {
    "text": "A region by its Kemendagri code. `label` names it with the regions above, nearest first.",
    "fields": {
      "code": "A Kemendagri region code: `51`, `51.02`, `51.02.01` or `51.02.01.2001`.",
      "parentCode": "A Kemendagri region code: `51`, `51.02`, `51.02.01` or `51.02.01.2001`."
    }
  },
  "RegionPage": {
    "text": "",
    "fields": {
      "code": "A Kemendagri region code: `51`, `51.02`, `51.02.01` or `51.02.01.2001`.",
      "parentCode": "A Kemendagri region code: `51`, `51.02`, `51.02.01` or `51.02.01.2001`."
    }
  },
  "Report": {
    "text": "A report as its reporter follows it. It holds no name and no address, so a code read over a shoulder gives none away.",
    "fields": {
      "number": "Nine random digits and a check digit; public, not sequential, never the key to a private report.",
      "incidentDate": "The day it happened or began; complaints only.",
      "agency": "The agency that has it now.",
      "visibility": "Who sees a report. One required value, so it can be neither forgotten nor sent in halves:\n- `public`: published, with the reporter's name;\n- `anonymous`: published, without a name, and no name is kept;\n- `secret`: not published; the agency handling it knows the name;\n- `secret_anonymous`: not published, and no name is kept.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "turn": "Whose turn it is.",
      "due": "`null` when no clock runs.",
      "createdAt": "An instant, ISO 8601 in UTC.",
      "updatedAt": "An instant, ISO 8601 in UTC."
    }
  },
  "ReportEvent": {
    "text": "One thing that happened to a report, in the order it happened. People are named by role and agency, never by name.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "at": "An instant, ISO 8601 in UTC.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "target": "The agency it went to, when it was forwarded.",
      "text": "What the agency says to the reporter, as plain text."
    }
  },
  "StaffEvent": {
    "text": "An event as staff see it.",
    "fields": {
      "id": "An opaque id: compare it, send it back, never take it apart.",
      "at": "An instant, ISO 8601 in UTC.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "target": "The agency it went to, when it was forwarded.",
      "text": "What the agency says to the reporter, as plain text.",
      "note": "A note for colleagues, never shown to the reporter or the public."
    }
  },
  "StaffReport": {
    "text": "",
    "fields": {}
  },
  "UnnamedStaffReport": {
    "text": "A report without a name: there is no field for one. Also every report as an overseer sees it.",
    "fields": {
      "number": "Nine random digits and a check digit; public, not sequential, never the key to a private report.",
      "incidentDate": "The day it happened or began; complaints only.",
      "agency": "The agency that has it now.",
      "visibility": "Who sees a report. One required value, so it can be neither forgotten nor sent in halves:\n- `public`: published, with the reporter's name;\n- `anonymous`: published, without a name, and no name is kept;\n- `secret`: not published; the agency handling it knows the name;\n- `secret_anonymous`: not published, and no name is kept.",
      "status": "Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first.",
      "turn": "Whose turn it is.",
      "due": "`null` when no clock runs.",
      "createdAt": "An instant, ISO 8601 in UTC.",
      "updatedAt": "An instant, ISO 8601 in UTC."
    }
  }
};
