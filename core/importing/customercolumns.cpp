#include "importing/customercolumns.h"

#include "bills/billcolumns.h"
#include "orders/ledgervalues.h"

#include <algorithm>

namespace yiren {

namespace {

struct PersonWord {
    QStringView word;
    CustomerColumn column;
};
constexpr PersonWord personWords[] = {
    {u"openid", CustomerColumn::OpenId},
    {u"用户标识", CustomerColumn::OpenId},
    {u"unionid", CustomerColumn::UnionId},
    {u"external_userid", CustomerColumn::ExternalUserId},
    {u"外部联系人id", CustomerColumn::ExternalUserId},
    {u"phone", CustomerColumn::Phone},
    {u"mobile", CustomerColumn::Phone},
    {u"手机", CustomerColumn::Phone},
    {u"手机号", CustomerColumn::Phone},
    {u"手机号码", CustomerColumn::Phone},
    {u"电话", CustomerColumn::Phone},
    {u"联系电话", CustomerColumn::Phone},
};
constexpr PersonWord customerWords[] = {
    {u"name", CustomerColumn::Name},     {u"nickname", CustomerColumn::Name}, {u"姓名", CustomerColumn::Name},
    {u"昵称", CustomerColumn::Name},     {u"客户", CustomerColumn::Name},     {u"客户名称", CustomerColumn::Name},
    {u"微信昵称", CustomerColumn::Name}, {u"tags", CustomerColumn::Tags},     {u"tag", CustomerColumn::Tags},
    {u"标签", CustomerColumn::Tags},     {u"source", CustomerColumn::Source}, {u"来源", CustomerColumn::Source},
    {u"note", CustomerColumn::Note},     {u"remark", CustomerColumn::Note},   {u"备注", CustomerColumn::Note},
    {u"描述", CustomerColumn::Note},
};
constexpr PersonWord eventWords[] = {
    {u"event", CustomerColumn::Event},   {u"event_name", CustomerColumn::Event}, {u"kind", CustomerColumn::Event},
    {u"事件", CustomerColumn::Event},    {u"行为", CustomerColumn::Event},       {u"time", CustomerColumn::Time},
    {u"at", CustomerColumn::Time},       {u"event_time", CustomerColumn::Time},  {u"时间", CustomerColumn::Time},
    {u"发生时间", CustomerColumn::Time}, {u"subject", CustomerColumn::Subject},  {u"object", CustomerColumn::Subject},
    {u"page", CustomerColumn::Subject},  {u"product", CustomerColumn::Subject},  {u"对象", CustomerColumn::Subject},
    {u"商品", CustomerColumn::Subject},  {u"文章", CustomerColumn::Subject},     {u"key", CustomerColumn::Key},
    {u"event_id", CustomerColumn::Key},  {u"事件编号", CustomerColumn::Key},
};
constexpr std::array englishWords{"openid", "unionid", "external_userid", "phone", "name",    "tags",
                                  "source", "note",    "event",           "time",  "subject", "key"};

template <size_t N>
bool hasOne(const QStringList &words, const PersonWord (&known)[N])
{
    return std::ranges::any_of(known, [&words](const PersonWord &one) { return words.contains(one.word); });
}

// As in an events CSV of a tracker, where the openid stands under another word.
bool hasEventPerson(const QStringList &words)
{
    return hasOne(words, personWords) || words.contains(u"customer") || words.contains(u"customer_id") || words.contains(u"客户");
}

} // namespace

Result<bool> nextHeader(CsvScanner &lines, CsvRow &header)
{
    constexpr int mostTitles = 5;
    for (int titles = 0;; ++titles) {
        const auto more = lines.next(header);
        if (!more || !*more) {
            header = {};
            return more;
        }
        size_t filled = 0;
        for (size_t i = 0; i < header.size(); ++i)
            filled += size_t{!header[i].empty()};
        if (filled > 1 || titles == mostTitles)
            return true;
    }
}

std::optional<CustomerFile> CustomerColumns::kindOf(const QStringList &words)
{
    const bool isEvents = words.contains(u"event") || words.contains(u"event_name") || words.contains(u"事件") || words.contains(u"行为");
    if (isEvents && hasEventPerson(words))
        return CustomerFile::Events;
    const auto ids = std::ranges::count_if(personWords, [&words](const PersonWord &one) { return words.contains(one.word); });
    if (ids > 1 || (ids == 1 && hasOne(words, customerWords)))
        return CustomerFile::Customers;
    return std::nullopt;
}

CustomerColumns::CustomerColumns(const CsvRow &header, const std::optional<CustomerMapping> &mapping) : m_count(header.size())
{
    m_positions.fill(-1);
    QStringList words;
    for (size_t position = 0; position < header.size(); ++position)
        words.append(normalisedHeader(header[position]));
    mapping ? takeMapping(*mapping, words) : takeWords(words);
}

void CustomerColumns::takeMapping(const CustomerMapping &mapping, const QStringList &words)
{
    std::vector<bool> isTaken(m_count, false);
    for (const auto &[column, position] : mapping.columns) {
        if (position >= m_count)
            continue; // the header is another one than was mapped: the column is not there
        isTaken[position] = true;
        m_positions[size_t(column)] = static_cast<qsizetype>(position);
        m_words[size_t(column)] = words[static_cast<qsizetype>(position)];
    }
    for (const auto &[field, position] : mapping.fields) {
        if (position >= m_count)
            continue;
        isTaken[position] = true;
        m_extras.push_back({field, position});
    }
    for (size_t position = 0; position < m_count; ++position) {
        if (!isTaken[position] && !words[static_cast<qsizetype>(position)].isEmpty())
            m_unused.append(words[static_cast<qsizetype>(position)]);
    }
}

void CustomerColumns::takeWords(const QStringList &words)
{
    QStringList lower;
    for (const QString &word : std::as_const(words))
        lower.append(word.toLower());
    std::vector<bool> isTaken(m_count, false);
    const auto take = [&](QStringView word, CustomerColumn column) {
        const qsizetype position = lower.indexOf(word);
        if (position < 0 || isTaken[size_t(position)] || has(column))
            return;
        isTaken[size_t(position)] = true;
        m_positions[size_t(column)] = position;
        m_words[size_t(column)] = words[position];
    };
    const bool isEvents = kindOf(lower) == CustomerFile::Events;
    for (const PersonWord &known : personWords)
        take(known.word, known.column);
    if (isEvents) {
        for (const QStringView person : {QStringView(u"customer"), QStringView(u"customer_id"), QStringView(u"客户")})
            take(person, CustomerColumn::OpenId);
        std::ranges::for_each(eventWords, [&take](const PersonWord &known) { take(known.word, known.column); });
    } else {
        std::ranges::for_each(customerWords, [&take](const PersonWord &known) { take(known.word, known.column); });
    }
    for (size_t position = 0; position < m_count; ++position) {
        if (!isTaken[position] && !words[qsizetype(position)].isEmpty())
            m_extras.push_back({words[qsizetype(position)], position});
    }
}

QString CustomerColumns::cellAt(const CsvRow &row, size_t position) const
{
    const std::string_view bytes = trimmedCell(row[position]);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString CustomerColumns::cell(const CsvRow &row, CustomerColumn column) const
{
    return has(column) ? cellAt(row, static_cast<size_t>(m_positions[size_t(column)])) : QString();
}

QString CustomerColumns::word(CustomerColumn column) const
{
    return has(column) ? m_words[size_t(column)] : QString::fromLatin1(englishWords[size_t(column)]);
}

} // namespace yiren
