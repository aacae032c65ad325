#include "importing/filesurvey.h"

#include "bills/badrows.h"
#include "crypto/digest.h"
#include "importing/billsurvey.h"
#include "importing/plainsource.h"
#include "importing/xlsxsource.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace yiren {

namespace {

// Hashes and counts what passes, and asks now and then whether to go on.
class Passing
{
public:
    explicit Passing(const ImportRequest &request) : m_request(request) {}

    void look(const char *bytes, size_t count)
    {
        m_sha1.add(bytes, count);
        m_sha256.add(bytes, count);
        m_bytes += static_cast<qint64>(count);
        if (m_request.progress && !m_isCancelled)
            m_isCancelled = !m_request.progress(0, m_bytes);
    }
    bool isCancelled() const { return m_isCancelled; }
    void end(FileSurvey &survey)
    {
        survey.plainBytes = m_bytes;
        survey.sha1 = m_sha1.result();
        survey.sha256 = m_sha256.result();
    }

private:
    const ImportRequest &m_request;
    DigestStream m_sha1{DigestStream::Kind::Sha1};
    DigestStream m_sha256{DigestStream::Kind::Sha256};
    qint64 m_bytes = 0;
    bool m_isCancelled = false;
};

Done drain(ByteSource &source, const Passing &passing)
{
    QByteArray block(256 * 1024, Qt::Uninitialized);
    while (!passing.isCancelled()) {
        const auto count = source.read(block.data(), static_cast<size_t>(block.size()));
        if (!count)
            return failure(count.error());
        if (*count == 0)
            return {};
    }
    return {};
}

Done takeBill(const BillSurvey &bill, const ImportRequest &request, FileSurvey &survey)
{
    survey.firstFault = bill.firstFault();
    survey.day = request.day ? request.day : bill.busiestDay();
    if (survey.kind == FileKind::TradeBill) {
        survey.billKind = bill.tradeKind();
    } else {
        const auto account = bill.fundAccount();
        const auto named = fundAccountInName(QFileInfo(request.name.isEmpty() ? request.path : request.name).fileName());
        survey.isFundAccountAssumed = !request.billKind && !account && !named;
        survey.billKind = fundBillOf(account ? *account : named.value_or(FundAccount::Basic));
    }
    if (!request.billKind)
        return {};
    const bool isSameTable = isTradeBill(*request.billKind) == (survey.kind == FileKind::TradeBill);
    if (!isSameTable || (survey.kind == FileKind::TradeBill && *request.billKind != *survey.billKind))
        return failure(inputError("import.other_kind", placeAt(1, {}, billKindName(*request.billKind), billKindName(*survey.billKind))));
    survey.billKind = request.billKind;
    return {};
}

// Books are kept with the file that they came from: of a spreadsheet there would only be what it was read as.
Done checkKind(FileKind kind, const QString &path)
{
    if (kind == FileKind::Unknown)
        return failure(inputError("import.unknown_kind", placeAt(1)));
    const bool isOfPeople = kind == FileKind::Customers || kind == FileKind::Events;
    return !isOfPeople && isXlsx(path) ? Done(failure(inputError("xlsx.books", placeAt(1)))) : Done();
}

} // namespace

std::optional<FundAccount> fundAccountInName(const QString &fileName)
{
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z]+"));
    for (const QString &word : fileName.split(separators)) {
        if (const auto account = fundAccountFromName(word.toUpper()))
            return account;
    }
    return {};
}

Result<FileSurvey> surveyFile(const ImportRequest &request)
{
    FileSurvey survey;
    const auto kind = request.mapping ? Result<FileKind>(FileKind::Customers) : detectKind(request.path);
    if (!kind)
        return failure(kind.error());
    if (auto known = checkKind(*kind, request.path); !known)
        return failure(known.error());
    survey.kind = *kind;

    Passing passing(request);
    const auto source = openTapped(request.path, [&passing](const char *bytes, size_t count) { passing.look(bytes, count); });
    if (!source)
        return failure(source.error());
    BillSurvey bill;
    const bool isBill = survey.kind == FileKind::TradeBill || survey.kind == FileKind::FundBill;
    const Done read = isBill ? bill.read(**source, [&passing] { return passing.isCancelled(); }) : drain(**source, passing);
    if (!read)
        return failure(read.error());
    if (passing.isCancelled())
        return failure(ErrorKind::Cancelled, "cancelled");
    passing.end(survey);
    if (isBill) {
        if (auto taken = takeBill(bill, request, survey); !taken)
            return failure(taken.error());
    }
    return survey;
}

} // namespace yiren
