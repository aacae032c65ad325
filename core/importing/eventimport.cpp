#include "importing/eventimport.h"

#include "crypto/digest.h"
#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerstore.h"
#include "customers/phonenumber.h"
#include "importing/customercolumns.h"
#include "importing/customerimport.h"
#include "importing/plainsource.h"
#include "orders/ledgervalues.h"
#include "time/durations.h"

#include <set>
#include <variant>

namespace yiren {

namespace {

constexpr qint64 eventsBetweenLooks = 1000;

struct EventWord {
    QStringView word;
    CustomerEventKind kind;
};
constexpr EventWord eventKindWords[] = {
    {u"浏览", CustomerEventKind::View},           {u"page_view", CustomerEventKind::View},    {u"pageview", CustomerEventKind::View},
    {u"访问", CustomerEventKind::View},           {u"购买", CustomerEventKind::Purchase},     {u"下单", CustomerEventKind::Purchase},
    {u"order", CustomerEventKind::Purchase},      {u"互动", CustomerEventKind::Interaction},  {u"like", CustomerEventKind::Interaction},
    {u"comment", CustomerEventKind::Interaction}, {u"share", CustomerEventKind::Interaction}, {u"点赞", CustomerEventKind::Interaction},
    {u"留言", CustomerEventKind::Interaction},    {u"转发", CustomerEventKind::Interaction},  {u"收藏", CustomerEventKind::Interaction},
    {u"消息", CustomerEventKind::Message},        {u"咨询", CustomerEventKind::Message},      {u"文章", CustomerEventKind::Article},
    {u"阅读", CustomerEventKind::Article},        {u"关注", CustomerEventKind::Follow},       {u"subscribe", CustomerEventKind::Follow},
    {u"取关", CustomerEventKind::Unfollow},       {u"取消关注", CustomerEventKind::Unfollow}, {u"unsubscribe", CustomerEventKind::Unfollow},
};

std::optional<CustomerEventKind> eventKindOf(const QString &word)
{
    const QString lower = word.toLower();
    for (const EventWord &known : eventKindWords) {
        if (known.word == lower)
            return known.kind;
    }
    return customerEventFromName(lower);
}

// What makes an event without a number of its own one of its kind.
QString keyOf(const CustomerEvent &event)
{
    const QString all =
        QStringList{QString::number(toInteger(event.customer)), customerEventName(event.kind), QString::number(event.at), event.subject}
            .join(u'\x1f');
    return QStringLiteral("sha256:") + QString::fromLatin1(sha256(all.toUtf8()).toHex());
}

class EventReader
{
public:
    EventReader(ImportRun &run, const CustomerColumns &columns) : m_run(run), m_columns(columns), m_customers(run.database()) {}

    Result<std::variant<CustomerEvent, QuarantinedLine>> read(const CsvRow &line);

private:
    Result<std::optional<CustomerId>> person(const CsvRow &line);
    QuarantinedLine refused(const CsvRow &line, CustomerColumn column, const char *expected) const
    {
        const bool isPhone = column == CustomerColumn::Phone;
        const QString cell = m_columns.cell(line, column);
        return {line.number(), {}, m_columns.word(column), QLatin1String(expected), isPhone ? maskedPhone(cell) : cell.left(40)};
    }

    ImportRun &m_run;
    const CustomerColumns &m_columns;
    CustomerStore m_customers;
    LooseTimeReader m_times;
};

Result<std::optional<CustomerId>> EventReader::person(const CsvRow &line)
{
    const std::pair<CustomerColumn, IdentityKind> ids[] = {{CustomerColumn::OpenId, IdentityKind::OpenId},
                                                           {CustomerColumn::UnionId, IdentityKind::UnionId},
                                                           {CustomerColumn::ExternalUserId, IdentityKind::ExternalUserId}};
    for (const auto &[column, kind] : ids) {
        const QString value = m_columns.cell(line, column);
        if (value.isEmpty())
            continue;
        const auto known = m_customers.find(m_run.request().account, {kind, {}, value});
        if (!known || *known)
            return known;
    }
    // The number that the list and the export show.
    bool isNumber = false;
    const qint64 number = m_columns.cell(line, CustomerColumn::OpenId).toLongLong(&isNumber);
    return isNumber ? m_customers.activePerson(m_run.request().account, CustomerId{number})
                    : Result<std::optional<CustomerId>>(std::nullopt);
}

Result<std::variant<CustomerEvent, QuarantinedLine>> EventReader::read(const CsvRow &line)
{
    using Read = std::variant<CustomerEvent, QuarantinedLine>;
    if (line.size() != m_columns.count())
        return Read(
            QuarantinedLine{line.number(), {}, {}, QStringLiteral("cells:%1").arg(m_columns.count()), QString::number(line.size())});
    const auto customer = person(line);
    if (!customer)
        return failure(customer.error());
    if (!*customer)
        return Read(refused(line, CustomerColumn::OpenId, "customer"));
    const auto kind = eventKindOf(m_columns.cell(line, CustomerColumn::Event));
    if (!kind)
        return Read(refused(line, CustomerColumn::Event, "follow|unfollow|view|purchase|interaction|message|article"));
    const auto at = m_times.toMs(m_columns.cell(line, CustomerColumn::Time).toStdString());
    if (!at)
        return Read(refused(line, CustomerColumn::Time, "time"));
    if (*at > m_run.request().receivedAt + hourMs) // clocks differ a little
        return Read(refused(line, CustomerColumn::Time, "past_time"));
    CustomerEvent event{
        **customer, *kind, *at, m_columns.cell(line, CustomerColumn::Subject), m_columns.cell(line, CustomerColumn::Key), m_run.batchId()};
    event.key = event.key.isEmpty() ? keyOf(event) : QStringLiteral("file:") + event.key;
    return Read(event);
}

Done putEvents(ImportRun &run, CsvScanner &lines, EventReader &reader)
{
    CustomerEventStore store(run.database());
    std::set<CustomerId> concerned;
    CsvRow line;
    for (qint64 number = 1;; ++number) {
        const auto more = lines.next(line);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        const auto read = reader.read(line);
        if (!read)
            return failure(read.error());
        if (const auto *bad = std::get_if<QuarantinedLine>(&*read)) {
            reject(run.outcome(), *bad);
            continue;
        }
        const CustomerEvent &event = std::get<CustomerEvent>(*read);
        const auto isNew = store.add(run.request().account, event);
        if (!isNew)
            return failure(isNew.error());
        ++(*isNew ? run.outcome().newRows : run.outcome().sameRows);
        if (*isNew)
            concerned.insert(event.customer);
        if (auto wanted = number % eventsBetweenLooks == 0 ? run.goOn(0) : Done(); !wanted)
            return wanted;
    }
    return CustomerFiguresStore(run.database()).compute(run.request().account, {concerned.begin(), concerned.end()});
}

} // namespace

Done importEvents(ImportRun &run)
{
    if (auto begun = run.beginWithoutFile(); !begun)
        return begun;
    const auto source = openText(run.request().path);
    if (!source)
        return failure(source.error());
    CsvScanner lines(**source);
    CsvRow header;
    if (auto read = nextHeader(lines, header); !read)
        return failure(read.error());
    const CustomerColumns columns(header);
    if (!columns.has(CustomerColumn::Time))
        return failure(inputError("events.missing_column", {run.request().path, 1, QStringLiteral("time"), QStringLiteral("time"), {}}));
    EventReader reader(run, columns);
    if (auto put = putEvents(run, lines, reader); !put)
        return put;
    return finishPeople(run);
}

} // namespace yiren
