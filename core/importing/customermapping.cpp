#include "importing/customermapping.h"

#include "bills/billcolumns.h"
#include "customers/phonenumber.h"
#include "importing/customercolumns.h"
#include "importing/customerrow.h"
#include "importing/plainsource.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace yiren {

namespace {

struct HeaderWord {
    QStringView word;
    CustomerColumn column;
};
// A header with such a word in it; the first that fits is taken.
constexpr HeaderWord headerWords[] = {
    {u"openid", CustomerColumn::OpenId},
    {u"用户标识", CustomerColumn::OpenId},
    {u"unionid", CustomerColumn::UnionId},
    {u"external_userid", CustomerColumn::ExternalUserId},
    {u"外部联系人id", CustomerColumn::ExternalUserId},
    {u"手机", CustomerColumn::Phone},
    {u"电话", CustomerColumn::Phone},
    {u"联系方式", CustomerColumn::Phone},
    {u"phone", CustomerColumn::Phone},
    {u"mobile", CustomerColumn::Phone},
    {u"tel", CustomerColumn::Phone},
    {u"标签", CustomerColumn::Tags},
    {u"分组", CustomerColumn::Tags},
    {u"tag", CustomerColumn::Tags},
    {u"来源", CustomerColumn::Source},
    {u"渠道", CustomerColumn::Source},
    {u"source", CustomerColumn::Source},
    {u"channel", CustomerColumn::Source},
    {u"备注", CustomerColumn::Note},
    {u"说明", CustomerColumn::Note},
    {u"描述", CustomerColumn::Note},
    {u"note", CustomerColumn::Note},
    {u"remark", CustomerColumn::Note},
    {u"comment", CustomerColumn::Note},
    {u"姓名", CustomerColumn::Name},
    {u"名字", CustomerColumn::Name},
    {u"昵称", CustomerColumn::Name},
    {u"称呼", CustomerColumn::Name},
    {u"客户名", CustomerColumn::Name},
    {u"联系人", CustomerColumn::Name},
    {u"收货人", CustomerColumn::Name},
    {u"name", CustomerColumn::Name},
    {u"客户", CustomerColumn::Name},
    {u"customer", CustomerColumn::Name},
};
constexpr std::pair<CustomerColumn, const char *> mappedNames[] = {
    {CustomerColumn::OpenId, "openid"}, {CustomerColumn::UnionId, "unionid"}, {CustomerColumn::ExternalUserId, "external_userid"},
    {CustomerColumn::Phone, "phone"},   {CustomerColumn::Name, "name"},       {CustomerColumn::Tags, "tags"},
    {CustomerColumn::Source, "source"}, {CustomerColumn::Note, "note"},
};

QByteArray csvLine(const CsvRow &row)
{
    QByteArray line;
    for (size_t i = 0; i < row.size(); ++i) {
        QByteArray cell(row[i].data(), static_cast<qsizetype>(row[i].size()));
        line += (i > 0 ? ",\"" : "\"") + cell.replace('"', "\"\"") + '"';
    }
    return line + '\n';
}

// Reads the records of a head, the header first.
template <typename Take>
void eachRow(const TableHead &head, Take take)
{
    const auto source = openBytes(head.csv);
    CsvScanner scanner(*source);
    CsvRow row;
    for (int number = 0;; ++number) {
        const auto more = scanner.next(row);
        if (!more || !*more)
            return;
        take(number, row);
    }
}

// A column under which mostly phone numbers stand.
std::optional<size_t> columnOfPhones(const TableHead &head, const QSet<size_t> &taken)
{
    std::vector<int> phones(static_cast<size_t>(head.headers.size())), filled(phones.size());
    eachRow(head, [&](int number, const CsvRow &row) {
        for (size_t i = 0; number > 0 && i < std::min(row.size(), phones.size()); ++i) {
            const QString cell = QString::fromUtf8(row[i].data(), static_cast<qsizetype>(row[i].size())).trimmed();
            filled[i] += cell.isEmpty() ? 0 : 1;
            phones[i] += normalisedPhone(cell) ? 1 : 0;
        }
    });
    for (size_t i = 0; i < phones.size(); ++i) {
        if (!taken.contains(i) && phones[i] > 0 && phones[i] * 2 > filled[i])
            return i;
    }
    return {};
}

Place placeOf(const QuarantinedLine &line, qint64 number)
{
    return {{}, number, line.column, line.expected, line.found};
}

} // namespace

bool CustomerMapping::hasPerson() const
{
    return std::ranges::any_of(columns, [](const auto &one) { return one.first <= CustomerColumn::Phone; });
}

Result<std::optional<TableHead>> readTableHead(const QString &path, int mostRows)
{
    const auto source = openText(path);
    if (!source)
        return failure(source.error());
    CsvScanner scanner(**source);
    CsvRow row;
    TableHead head;
    while (head.lines.size() <= static_cast<size_t>(mostRows)) {
        const auto more = head.lines.empty() ? nextHeader(scanner, row) : scanner.next(row);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        if (head.lines.empty()) {
            for (size_t i = 0; i < row.size(); ++i)
                head.headers.append(normalisedHeader(row[i]));
        }
        head.csv += csvLine(row);
        head.lines.push_back(row.number());
    }
    return head.headers.size() < 2 ? std::optional<TableHead>() : std::optional(head);
}

CustomerMapping guessMapping(const TableHead &head, const QStringList &fieldNames)
{
    CustomerMapping mapping;
    QSet<size_t> taken;
    for (size_t i = 0; i < static_cast<size_t>(head.headers.size()); ++i) {
        const QString header = head.headers[static_cast<qsizetype>(i)];
        if (fieldNames.contains(header) && mapping.fields.try_emplace(header, i).second)
            taken.insert(i);
    }
    for (const bool isWhole : {true, false}) { // 备注 before 电话备注
        for (const HeaderWord &known : headerWords) {
            for (size_t i = 0; i < static_cast<size_t>(head.headers.size()); ++i) {
                const QString header = head.headers[static_cast<qsizetype>(i)].toLower();
                const bool fits = isWhole ? header == known.word : header.contains(known.word);
                if (fits && !taken.contains(i) && mapping.columns.try_emplace(known.column, i).second)
                    taken.insert(i);
            }
        }
    }
    const auto phones = mapping.columns.contains(CustomerColumn::Phone) ? std::optional<size_t>() : columnOfPhones(head, taken);
    if (phones)
        mapping.columns.emplace(CustomerColumn::Phone, *phones);
    return mapping;
}

QString mappingJson(const CustomerMapping &mapping)
{
    QJsonObject columns, fields;
    for (const auto &[column, name] : mappedNames) {
        if (const auto found = mapping.columns.find(column); found != mapping.columns.end())
            columns.insert(QLatin1String(name), static_cast<qint64>(found->second));
    }
    for (const auto &[field, position] : mapping.fields)
        fields.insert(field, static_cast<qint64>(position));
    const QJsonObject all{{QStringLiteral("columns"), columns}, {QStringLiteral("fields"), fields}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<CustomerMapping> mappingFromJson(const QString &json, size_t columns)
{
    const QJsonObject all = QJsonDocument::fromJson(json.toUtf8()).object();
    CustomerMapping mapping;
    bool isWithin = !all.isEmpty();
    const auto position = [&](const QJsonValue &value) {
        const int at = value.toInt(-1);
        isWithin = isWithin && at >= 0 && static_cast<size_t>(at) < columns;
        return static_cast<size_t>(std::max(at, 0));
    };
    const QJsonObject known = all.value(u"columns").toObject(), fields = all.value(u"fields").toObject();
    for (const auto &[column, name] : mappedNames) {
        if (known.contains(QLatin1String(name)))
            mapping.columns.emplace(column, position(known.value(QLatin1String(name))));
    }
    for (auto field = fields.begin(); field != fields.end(); ++field)
        mapping.fields.emplace(field.key(), position(field.value()));
    return isWithin ? std::optional(mapping) : std::nullopt;
}

std::vector<MappedRow> mappedRows(const TableHead &head, const CustomerMapping &mapping)
{
    std::vector<MappedRow> rows;
    std::optional<CustomerColumns> columns;
    eachRow(head, [&](int number, const CsvRow &line) {
        if (number == 0) {
            columns.emplace(line, mapping);
            return;
        }
        MappedRow mapped;
        mapped.line = number < static_cast<int>(head.lines.size()) ? head.lines[static_cast<size_t>(number)] : 0;
        const auto read = CustomerRowReader(*columns, {}, {}).read(line);
        const auto *row = std::get_if<CustomerRow>(&read);
        if (!row)
            mapped.fault = placeOf(std::get<QuarantinedLine>(read), mapped.line);
        for (const auto &[column, position] : mapping.columns)
            mapped.values[column] = position < line.size() ? columns->cellAt(line, position) : QString();
        for (const auto &[field, position] : mapping.fields)
            mapped.fields[field] = position < line.size() ? columns->cellAt(line, position) : QString();
        if (row && !row->phone.isEmpty())
            mapped.values[CustomerColumn::Phone] = row->phone;
        if (row && mapping.columns.contains(CustomerColumn::Tags))
            mapped.values[CustomerColumn::Tags] = row->tags.join(QStringLiteral(", "));
        rows.push_back(std::move(mapped));
    });
    return rows;
}

} // namespace yiren
