#include "importing/customermerge.h"

#include "bills/rowchangestore.h"
#include "customers/customerbatchstore.h"
#include "customers/customerfiguresstore.h"

#include <algorithm>

namespace yiren {

namespace {

QString numbersOf(const std::vector<CustomerId> &people)
{
    QStringList numbers;
    for (const CustomerId person : people)
        numbers.append(QString::number(toInteger(person)));
    return numbers.join(QStringLiteral(", "));
}

} // namespace

CustomerMerge::CustomerMerge(Database &database, const ImportRequest &request, qint64 batchId, QString fileName,
                             const std::vector<FieldColumn> &fields)
    : m_database(database), m_request(request), m_batchId(batchId), m_fileName(std::move(fileName)), m_fields(fields),
      m_customers(database), m_notes(database), m_values(database), m_phones(database)
{
    if (const auto app = m_customers.appOf(request.account))
        m_app = *app;
}

Result<std::vector<CustomerId>> CustomerMerge::owners(const CustomerRow &row)
{
    std::vector<CustomerId> people;
    for (const Identity &identity : row.identities) {
        const auto owner = m_customers.find(m_request.account, identity);
        if (!owner)
            return failure(owner.error());
        if (*owner && std::ranges::find(people, **owner) == people.end())
            people.push_back(**owner);
    }
    return people;
}

Result<PutOutcome> CustomerMerge::put(const CustomerRow &row)
{
    const auto people = owners(row);
    if (!people)
        return failure(people.error());
    if (people->size() > 1)
        return PutOutcome{PutResult::Conflict, QStringLiteral("person"), numbersOf(*people), QString()};
    if (people->empty()) {
        const auto id = create(row);
        const auto filled = id ? fillIn(*id, nullptr, row) : failure(id.error());
        return filled ? Result<PutOutcome>(PutOutcome{PutResult::New, {}, {}, {}}) : failure(filled.error());
    }
    const CustomerId id = people->front();
    const auto known = m_customers.customer(id);
    if (!known)
        return failure(known.error());
    const auto conflict = contradiction(id, *known, row);
    if (!conflict)
        return failure(conflict.error());
    if (*conflict)
        return **conflict;
    const auto filled = fillIn(id, &*known, row);
    if (!filled)
        return failure(filled.error());
    return PutOutcome{*filled ? PutResult::Changed : PutResult::Same, {}, {}, {}};
}

Result<CustomerId> CustomerMerge::create(const CustomerRow &row)
{
    const QString source = row.source.isEmpty() ? QStringLiteral("import") : row.source;
    return m_customers.create(m_request.account, {row.name, source, m_fileName, m_request.receivedAt, m_batchId}, m_request.receivedAt);
}

Result<std::optional<PutOutcome>> CustomerMerge::contradiction(CustomerId id, const Customer &known, const CustomerRow &row)
{
    const bool mayRename = m_request.policy == ConflictPolicy::TakeNew;
    if (!mayRename && !row.name.isEmpty() && !known.name.isEmpty() && row.name != known.name)
        return std::optional(PutOutcome{PutResult::Conflict, QStringLiteral("name"), known.name, row.name});
    for (size_t i = 0; i < m_fields.size(); ++i) {
        auto other = row.fields[i].isEmpty() ? Result<std::optional<PutOutcome>>(std::nullopt) : otherValue(id, m_fields[i], row.fields[i]);
        if (!other || *other)
            return other;
    }
    if (row.phone.isEmpty())
        return std::optional<PutOutcome>();
    const auto field = phoneField();
    if (!field)
        return failure(field.error());
    return otherValue(id, {{*field, QStringLiteral("phone"), true, {}, 0}, 0}, row.phone);
}

Result<std::optional<PutOutcome>> CustomerMerge::otherValue(CustomerId id, const FieldColumn &column, const QString &given)
{
    const auto stored = m_values.value(id, column.field.id);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return std::optional<PutOutcome>();
    const bool isSealed = (*stored)->sealed.has_value();
    const auto text = isSealed ? m_request.customerKey->unseal(id, column.field.id, *(*stored)->sealed) : Result<QString>((*stored)->text);
    if (!text)
        return failure(text.error());
    if (*text == given)
        return std::optional<PutOutcome>();
    const QString hidden = QStringLiteral("***");
    return std::optional(PutOutcome{PutResult::Conflict, column.field.name, isSealed ? hidden : *text, isSealed ? hidden : given});
}

Result<bool> CustomerMerge::fillIn(CustomerId id, const Customer *known, const CustomerRow &row)
{
    bool isChanged = false;
    const auto take = [&isChanged](const Result<bool> &changed) {
        isChanged = isChanged || (changed && *changed);
        return changed ? Done() : Done(failure(changed.error()));
    };
    for (Identity identity : row.identities) {
        const auto owner = m_customers.find(m_request.account, identity);
        if (!owner)
            return failure(owner.error());
        if (*owner)
            continue;
        if (identity.kind == IdentityKind::OpenId)
            identity.app = m_app;
        const KnownIdentity fresh{identity, QStringLiteral("import"), m_request.receivedAt};
        if (auto done = take(m_customers.addIdentity(m_request.account, id, fresh, m_batchId)); !done)
            return failure(done.error());
        if (identity.kind != IdentityKind::Phone)
            continue;
        const QString tail = m_request.customerKey->phoneTailIndex(row.phone); // without the key no phone was read
        if (auto set = m_phones.setTail(m_request.account, identity.value, tail); !set)
            return failure(set.error());
    }
    for (const QString &tag : row.tags) {
        if (auto done = take(m_customers.addTag(id, tag, m_request.receivedAt, m_batchId)); !done)
            return failure(done.error());
    }
    if (auto done = known ? take(putName(id, *known, row.name)) : Done(); !done)
        return failure(done.error());
    if (auto done = take(putNote(id, row.note)); !done)
        return failure(done.error());
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (auto done = take(putValue(id, m_fields[i].field, row.fields[i])); !done)
            return failure(done.error());
    }
    if (!row.phone.isEmpty()) {
        const auto field = phoneField();
        if (!field)
            return failure(field.error());
        if (auto done = take(putValue(id, {*field, {}, true, {}, 0}, row.phone)); !done)
            return failure(done.error());
    }
    if (isChanged || !known)
        m_touched.push_back(id);
    return isChanged;
}

Result<bool> CustomerMerge::putName(CustomerId id, const Customer &known, const QString &name)
{
    if (name.isEmpty() || name == known.name)
        return false;
    RowChangeStore changes(m_database);
    const auto before = changes.valuesOfRow(customerShape(), toInteger(id));
    if (!before)
        return failure(before.error());
    if (auto set = m_customers.setName(id, name, m_request.receivedAt); !set)
        return failure(set.error());
    const auto after = changes.valuesOfRow(customerShape(), toInteger(id));
    if (!after)
        return failure(after.error());
    if (auto noted = changes.note(m_batchId, {customerShape().table, toInteger(id), *before, *after}); !noted)
        return failure(noted.error());
    return true;
}

Result<bool> CustomerMerge::putValue(CustomerId id, const CustomerField &field, const QString &value)
{
    if (value.isEmpty())
        return false;
    const auto stored = m_values.value(id, field.id);
    if (!stored)
        return failure(stored.error());
    if (*stored) // the same: anything else was a conflict
        return false;
    FieldValue fresh;
    if (field.isSensitive) {
        auto sealed = m_request.customerKey->seal(id, field.id, value);
        if (!sealed)
            return failure(sealed.error());
        fresh.sealed = std::move(*sealed);
    } else {
        fresh.text = value;
    }
    if (auto put = m_values.put(id, field.id, fresh, m_request.receivedAt, m_batchId); !put)
        return failure(put.error());
    return true;
}

Result<bool> CustomerMerge::putNote(CustomerId id, const QString &note)
{
    if (note.isEmpty())
        return false;
    const auto notes = m_notes.notes(id);
    if (!notes)
        return failure(notes.error());
    if (std::ranges::find(*notes, note, &CustomerNote::text) != notes->end())
        return false;
    const auto added = m_notes.add(id, note, m_request.receivedAt, m_batchId);
    return added ? Result<bool>(true) : failure(added.error());
}

Result<qint64> CustomerMerge::phoneField()
{
    if (!m_phoneField) {
        const auto field = m_values.phoneField(m_request.account);
        if (!field)
            return field;
        m_phoneField = *field;
    }
    return *m_phoneField;
}

Done CustomerMerge::finish()
{
    return CustomerFiguresStore(m_database).compute(m_request.account, m_touched);
}

} // namespace yiren
