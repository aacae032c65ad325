#include "importing/customerrow.h"

#include "customers/phonenumber.h"

#include <QRegularExpression>

namespace yiren {

namespace {

constexpr qsizetype longestIdentity = 128;

QuarantinedLine rejectedLine(qint64 line, const QString &column, const QString &expected, const QString &found)
{
    return {line, {}, column, expected, found};
}

QStringList tagsOf(const QString &cell)
{
    static const QRegularExpression separators(QStringLiteral("[,;|，；、]"));
    QStringList tags;
    for (const QString &word : cell.split(separators, Qt::SkipEmptyParts)) {
        const QString tag = word.trimmed();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace

bool CustomerRowReader::readPhone(const CsvRow &line, CustomerRow &row)
{
    const QString typed = m_columns.cell(line, CustomerColumn::Phone);
    if (typed.isEmpty())
        return true;
    const auto phone = normalisedPhone(typed);
    if (!phone)
        return false;
    row.phone = *phone;
    m_needsKey = m_needsKey || !m_key;
    if (m_key)
        row.identities.push_back({IdentityKind::Phone, {}, m_key->phoneIndex(*phone)});
    return true;
}

std::variant<CustomerRow, QuarantinedLine> CustomerRowReader::read(const CsvRow &line)
{
    if (line.size() != m_columns.count())
        return rejectedLine(line.number(), {}, QStringLiteral("cells:%1").arg(m_columns.count()), QString::number(line.size()));
    CustomerRow row;
    row.line = line.number();
    const std::pair<CustomerColumn, IdentityKind> ids[] = {{CustomerColumn::OpenId, IdentityKind::OpenId},
                                                           {CustomerColumn::UnionId, IdentityKind::UnionId},
                                                           {CustomerColumn::ExternalUserId, IdentityKind::ExternalUserId}};
    for (const auto &[column, kind] : ids) {
        const QString value = m_columns.cell(line, column);
        if (value.size() > longestIdentity)
            return rejectedLine(line.number(), m_columns.word(column), QStringLiteral("id:%1").arg(longestIdentity), value.left(20));
        if (!value.isEmpty())
            row.identities.push_back({kind, {}, value});
    }
    if (!readPhone(line, row))
        return rejectedLine(line.number(), m_columns.word(CustomerColumn::Phone), QStringLiteral("phone"),
                            maskedPhone(m_columns.cell(line, CustomerColumn::Phone)));
    if (row.identities.empty() && row.phone.isEmpty())
        return rejectedLine(line.number(), m_columns.word(CustomerColumn::OpenId), QStringLiteral("person"), {});
    row.name = m_columns.cell(line, CustomerColumn::Name);
    row.source = m_columns.cell(line, CustomerColumn::Source);
    row.note = m_columns.cell(line, CustomerColumn::Note);
    row.tags = tagsOf(m_columns.cell(line, CustomerColumn::Tags));
    for (const FieldColumn &field : m_fields) {
        row.fields.push_back(m_columns.cellAt(line, field.position));
        m_needsKey = m_needsKey || (field.field.isSensitive && !row.fields.back().isEmpty() && !m_key);
    }
    return row;
}

} // namespace yiren
