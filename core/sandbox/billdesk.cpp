#include "sandbox/billdesk.h"

#include "base/gzip.h"
#include "crypto/digest.h"
#include "sandbox/fundbillwriter.h"
#include "sandbox/refunddesk.h"
#include "sandbox/tradebillwriter.h"
#include "sandbox/traderows.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr QLatin1String billDate("bill_date");
constexpr QLatin1String billType("bill_type");
constexpr QLatin1String accountType("account_type");
constexpr QLatin1String packing("tar_type");
constexpr qint64 readyAfterMs = 10 * 3600 * 1000; // 10:00 of the next day (11.1)
constexpr int reachMonths = 3;

std::optional<TradeBillKind> tradeKind(const QString &word)
{
    if (word.isEmpty() || word == u"ALL")
        return TradeBillKind::All;
    if (word == u"SUCCESS")
        return TradeBillKind::Success;
    return word == u"REFUND" ? std::optional(TradeBillKind::Refund) : std::nullopt;
}

std::optional<FundAccount> fundAccount(const QString &word)
{
    if (word.isEmpty() || word == u"BASIC")
        return FundAccount::Basic;
    if (word == u"OPERATION")
        return FundAccount::Operation;
    return word == u"FEES" ? std::optional(FundAccount::Fees) : std::nullopt;
}

bool isWanted(const TradeRow &row, TradeBillKind kind)
{
    return kind == TradeBillKind::All || (kind == TradeBillKind::Refund) == (row.kind == TradeRow::Kind::Refund);
}

} // namespace

ApiReply BillDesk::notReady()
{
    return refusal(400, QLatin1String("STATEMENT_CREATING"), QStringLiteral("账单正在生成中"));
}

ApiReply BillDesk::noStatement()
{
    return refusal(400, QLatin1String("NO_STATEMENT_EXIST"), QStringLiteral("请求的账单文件不存在"));
}

ApiReply BillDesk::expiredToken()
{
    return refusal(400, QLatin1String("INVALID_REQUEST"), QStringLiteral("下载链接已过期"));
}

ApiReply BillDesk::foreignToken()
{
    return refusal(403, QLatin1String("NO_AUTH"), QStringLiteral("无权下载该账单"));
}

std::optional<ApiReply> BillDesk::dayProblem(const QueryParameters &parameters) const
{
    const auto day = BusinessDay::fromText(parameters.value(billDate));
    if (!day)
        return queryError(billDate, QStringLiteral("yyyy-MM-dd"));
    const QString form = parameters.value(packing);
    if (!form.isEmpty() && form != u"GZIP")
        return queryError(packing, QStringLiteral("GZIP or absent"));
    const BusinessDay today = BusinessDay::of(m_clock.now());
    if (*day >= today)
        return queryError(billDate, QStringLiteral("must be a past day"));
    if (day->date() < today.date().addMonths(-reachMonths))
        return queryError(billDate, QStringLiteral("older than three months"));
    if (m_clock.now() < day->end().addMSecs(readyAfterMs))
        return notReady();
    return {};
}

ApiReply BillDesk::tradeBill(const ReceivedRequest &request)
{
    const QueryParameters parameters(request.query());
    if (auto problem = parameters.problem({billDate, billType, packing}))
        return *problem;
    const auto kind = tradeKind(parameters.value(billType));
    if (!kind)
        return queryError(billType, QStringLiteral("ALL, SUCCESS or REFUND"));
    if (auto problem = dayProblem(parameters))
        return *problem;
    settleDueRefunds(m_books, m_clock.now().toMSecsSinceEpoch());
    const BusinessDay day = *BusinessDay::fromText(parameters.value(billDate));
    const auto rows = tradeRowsOfDay(m_books, day);
    if (std::none_of(rows.begin(), rows.end(), [&](const TradeRow &row) { return isWanted(row, *kind); }))
        return noStatement();
    return offer(writeTradeBill(rows, *kind, styleOf(day, m_layout)), parameters);
}

ApiReply BillDesk::fundFlowBill(const ReceivedRequest &request)
{
    const QueryParameters parameters(request.query());
    if (auto problem = parameters.problem({billDate, accountType, packing}))
        return *problem;
    const auto account = fundAccount(parameters.value(accountType));
    if (!account)
        return queryError(accountType, QStringLiteral("BASIC, OPERATION or FEES"));
    if (auto problem = dayProblem(parameters))
        return *problem;
    const BusinessDay day = *BusinessDay::fromText(parameters.value(billDate));
    const auto rows = m_books.funds.rowsOfDay(*account, day, m_pattern);
    return rows.empty() ? noStatement() : offer(writeFundBill(rows, styleOf(day, m_layout)), parameters);
}

ApiReply BillDesk::offer(const QByteArray &file, const QueryParameters &parameters)
{
    const bool packed = parameters.value(packing) == u"GZIP";
    const QByteArray contentType = packed ? "application/x-gzip" : "text/plain;charset=utf-8";
    const QString token = m_shelf.put(packed ? gzipCompress(file) : file, contentType, m_clock.now().toMSecsSinceEpoch());
    const QString address = m_baseUrl + QStringLiteral("/v3/billdownload/file?token=") + token;
    return answer({{QStringLiteral("hash_type"), QStringLiteral("SHA1")},
                   {QStringLiteral("hash_value"), QString::fromLatin1(sha1(file).toHex())}, // of the unpacked bytes
                   {QStringLiteral("download_url"), packed ? address + QStringLiteral("&tartype=gzip") : address}});
}

ApiReply BillDesk::download(const ReceivedRequest &request) const
{
    const QueryParameters parameters(request.query());
    if (auto problem = parameters.problem({QLatin1String("token"), QLatin1String("tartype")}))
        return *problem;
    // 11.1: transfer compression would be mixed up with the file's own.
    if (request.header("Accept-Encoding").toLower().contains("gzip"))
        return refusal(400, QLatin1String("INVALID_REQUEST"), QStringLiteral("下载账单不支持Accept-Encoding: gzip"));
    const DownloadShelf::Download *found = m_shelf.find(parameters.value(QLatin1String("token")));
    if (!found)
        return foreignToken();
    return m_clock.now().toMSecsSinceEpoch() < found->validUntilMs ? file(found->bytes, found->contentType) : expiredToken();
}

} // namespace yiren::sandbox
