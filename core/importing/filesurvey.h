#pragma once

#include "base/error.h"
#include "bills/billkind.h"
#include "importing/filekind.h"
#include "importing/importrequest.h"

namespace yiren {

// What a first look over a whole file tells, before a row is written.
struct FileSurvey {
    FileKind kind = FileKind::Unknown;
    qint64 plainBytes = 0;
    QByteArray sha1; // of the plain bytes
    QByteArray sha256;
    std::optional<BillKind> billKind;  // of bills
    bool isFundAccountAssumed = false; // nothing said which account a fund bill is of
    std::optional<BusinessDay> day;    // of bills with rows: the day that most rows carry
    Place firstFault;                  // of bills: why the first row that has no readable day has none
};

// Reads the file once. Input "import.unknown_kind", "xlsx.books" (orders or bills in a spreadsheet), "import.other_kind" (not what the
// request says it is), "bill.unknown_layout"; Cancelled when the request's progress asked for it.
[[nodiscard]] Result<FileSurvey> surveyFile(const ImportRequest &request);

// BASIC, OPERATION or FEES as a word of a file's name ("1900012345_FEES_2026-03-05.csv").
[[nodiscard]] std::optional<FundAccount> fundAccountInName(const QString &fileName);

} // namespace yiren
