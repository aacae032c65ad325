#include "customers/erasurestore.h"

#include "customers/personaldatastore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype termBytes = 60, termCharacters = 20, fewestTermBytes = 6; // two Chinese characters: less is found everywhere

// Lists are parameters as JSON arrays.
QString jsonOf(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QString customersOf(const ErasedPerson &person)
{
    QJsonArray ids;
    for (const qint64 id : person.customers)
        ids.append(id);
    return jsonOf(ids);
}

QString openIdsOf(const ErasedPerson &person)
{
    return jsonOf(QJsonArray::fromStringList(person.openIds));
}

// Parameters by their places: the customers as JSON, then the account, then the openids as JSON.
constexpr QLatin1String personSets("WITH person AS (SELECT value AS id FROM json_each(?)), "
                                   "payer AS (SELECT ? AS account, value AS openid FROM json_each(?)) ");

void bindSets(Statement &statement, const ErasedPerson &person)
{
    statement.bind(0, customersOf(person));
    statement.bind(1, toInteger(person.account));
    statement.bind(2, openIdsOf(person));
}

// A text and whether it is this person's alone. Numbers of transactions are WeChat's name for money and stay with it.
// Of what was said the fifty longest texts: enough to see whether any of it was left.
constexpr QLatin1String selectTerms(
    "SELECT * FROM (SELECT CAST(m.text AS BLOB), NOT EXISTS (SELECT 1 FROM talk_message o WHERE o.peer_id <> m.peer_id "
    "AND substr(o.text, 1, 20) = substr(m.text, 1, 20)) FROM talk_message m WHERE m.speaker = 'customer' AND m.peer_id IN "
    "(SELECT p.id FROM talk_peer p JOIN customer_identity i ON i.account_id = p.account_id AND i.value = p.peer "
    "AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') WHERE i.customer_id IN (SELECT id FROM person)) "
    "ORDER BY length(m.text) DESC LIMIT 50) UNION ALL "
    "SELECT * FROM (SELECT CAST(c.content AS BLOB), NOT EXISTS (SELECT 1 FROM article_comment o WHERE o.openid <> c.openid "
    "AND substr(o.content, 1, 20) = substr(c.content, 1, 20)) FROM article_comment c JOIN payer ON c.account_id = account "
    "AND c.openid = payer.openid ORDER BY length(c.content) DESC LIMIT 50) UNION ALL "
    "SELECT CAST(value AS BLOB), 1 FROM customer_identity WHERE kind <> 'transaction' AND customer_id IN (SELECT id FROM person) "
    "UNION ALL SELECT CAST(phone_tail AS BLOB), NOT EXISTS (SELECT 1 FROM customer_identity o WHERE o.phone_tail = i.phone_tail "
    "AND o.customer_id NOT IN (SELECT id FROM person)) FROM customer_identity i WHERE phone_tail <> '' "
    "AND customer_id IN (SELECT id FROM person) "
    "UNION ALL SELECT CAST(text AS BLOB), NOT EXISTS (SELECT 1 FROM customer_note o WHERE o.text = n.text AND o.customer_id NOT IN "
    "(SELECT id FROM person)) FROM customer_note n WHERE customer_id IN (SELECT id FROM person) "
    "UNION ALL SELECT cipher, 1 FROM customer_value WHERE cipher IS NOT NULL AND customer_id IN (SELECT id FROM person) "
    "UNION ALL SELECT CAST(text AS BLOB), 0 FROM customer_value WHERE cipher IS NULL AND customer_id IN (SELECT id FROM person) "
    "UNION ALL SELECT CAST(name AS BLOB), 0 FROM customer WHERE id IN (SELECT id FROM person) "
    "UNION ALL SELECT CAST(unionid AS BLOB), 1 FROM follower JOIN payer ON account_id = account AND follower.openid = payer.openid "
    "UNION ALL SELECT CAST(remark AS BLOB), 0 FROM follower JOIN payer ON account_id = account AND follower.openid = payer.openid");

// The person's ends of conversations; before the identities go.
constexpr QLatin1String
    talkPeers("(SELECT p.id FROM talk_peer p JOIN customer_identity i ON i.account_id = p.account_id AND i.value = p.peer "
              "AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') WHERE i.customer_id IN (SELECT id FROM person))");

constexpr const char *erasing[] = {
    // Messages keep their rows, empty: WeChat's numbers of them keep what is read once more from coming back.
    "DELETE FROM talk_media WHERE (account_id, media_id) IN (SELECT account_id, json_extract(detail, '$.media_id') FROM talk_message "
    "WHERE peer_id IN %1)",
    "UPDATE talk_message SET state = 'failed', failure = 'talk.erased' WHERE state IN ('sending', 'unknown') AND peer_id IN %1",
    "UPDATE talk_message SET text = '', detail = '{}', body = x'' WHERE peer_id IN %1",
    "DELETE FROM talk_draft WHERE peer_id IN %1",
    "UPDATE talk_peer SET peer = 'erased-' || id, name = '', scene = '', scene_param = '', is_told = 1 WHERE id IN %1",
    "DELETE FROM customer_note WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM customer_tag WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM customer_value WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM customer_event WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM customer_join WHERE kept IN (SELECT id FROM person) OR joined IN (SELECT id FROM person)",
    "DELETE FROM follower WHERE (account_id, openid) IN (SELECT account, openid FROM payer)",
    "DELETE FROM follower_tag WHERE (account_id, openid) IN (SELECT account, openid FROM payer)",
    "UPDATE tag_deed SET openids = (SELECT json_group_array(p.value) FROM json_each(openids) p WHERE p.value NOT IN (SELECT openid FROM "
    "payer)) WHERE openids <> '[]' AND account_id IN (SELECT account FROM payer)",
    "UPDATE follower_run SET next_openid = '' WHERE (account_id, next_openid) IN (SELECT account, openid FROM payer)",
    "DELETE FROM customer_identity WHERE customer_id IN (SELECT id FROM person) AND reason <> 'erased'",
    "UPDATE consent SET purpose = '', way = '' WHERE customer_id IN (SELECT id FROM person)",
    "UPDATE customer_figures SET views = 0, interactions = 0, last_event_at = last_paid_at WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM customer_rfm WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM win_back_place WHERE customer_id IN (SELECT id FROM person)",
    // Counts of campaigns stay what they were: the row leads to an empty customer then.
    "UPDATE campaign_person SET address = '', text = '', peer_id = NULL, reasons = '[]' WHERE customer_id IN (SELECT id FROM person)",
    "UPDATE campaign_person SET state = 'cancelled' WHERE state = 'planned' AND customer_id IN (SELECT id FROM person)",
    "DELETE FROM subscription_event WHERE (account_id, openid) IN (SELECT account, openid FROM payer)",
    "UPDATE subscription_send SET state = 'failed', failure = 'talk.erased' WHERE state IN ('sending', 'unknown') AND (account_id, openid) "
    "IN "
    "(SELECT account, openid FROM payer)",
    "UPDATE subscription_send SET body = x'', openid = '' WHERE (account_id, openid) IN (SELECT account, openid FROM payer)",
    "DELETE FROM rule_case WHERE customer_id IN (SELECT id FROM person)",
    "DELETE FROM row_change WHERE table_name = 'customer' AND row_id IN (SELECT id FROM person)",
};

// Parameter: the files. What another import or a bill has stays.
constexpr const char *removingFiles[] = {
    "DELETE FROM raw_file_part WHERE raw_file_id IN (SELECT value FROM json_each(?)) "
    "AND NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.raw_file_id = raw_file_part.raw_file_id) "
    "AND NOT EXISTS (SELECT 1 FROM bill_file f WHERE f.raw_file_id = raw_file_part.raw_file_id)",
    "DELETE FROM raw_file WHERE id IN (SELECT value FROM json_each(?)) "
    "AND NOT EXISTS (SELECT 1 FROM raw_file_part p WHERE p.raw_file_id = raw_file.id)",
};

// Enough of a text to know it by; long ones lie in several pages of the file.
QByteArray startOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes).trimmed();
    const bool isText = text.toUtf8().size() == bytes.trimmed().size(); // a sealed value is none
    return isText ? text.left(termCharacters).toUtf8() : bytes.first(std::min(termBytes, bytes.size()));
}

} // namespace

Result<ErasedPerson> ErasureStore::person(AccountId account, CustomerId customer)
{
    PersonalDataStore store(m_database);
    auto person = store.person(account, customer);
    if (!person)
        return person;
    const auto kept = store.nameAndErasure(CustomerId(person->customers.front()));
    if (!kept)
        return failure(kept.error());
    return kept->second ? failure(ErrorKind::Refused, "customer.erased") : person;
}

Result<ErasureCounts> ErasureStore::counts(const ErasedPerson &person)
{
    auto query = m_database.prepare(
        personSets
        + QLatin1String("SELECT (SELECT count(*) FROM customer_identity WHERE customer_id IN (SELECT id FROM person)), "
                        "(SELECT count(*) FROM customer_note WHERE customer_id IN (SELECT id FROM person)), "
                        "(SELECT count(*) FROM customer_tag WHERE customer_id IN (SELECT id FROM person)), "
                        "(SELECT count(*) FROM customer_value WHERE customer_id IN (SELECT id FROM person)), "
                        "(SELECT count(*) FROM customer_event WHERE customer_id IN (SELECT id FROM person)), "
                        "(SELECT count(*) FROM consent WHERE customer_id IN (SELECT id FROM person)), "
                        "(SELECT count(*) FROM orders WHERE (account_id, openid) IN (SELECT account, openid FROM payer)), "
                        "(SELECT count(*) FROM trade_row WHERE (account_id, openid) IN (SELECT account, openid FROM payer))"));
    if (!query)
        return failure(query.error());
    bindSets(*query, person);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    ErasureCounts counts;
    if (query->next()) {
        int column = 0;
        for (qint64 *count : {&counts.identities, &counts.notes, &counts.tags, &counts.values, &counts.events, &counts.consents,
                              &counts.orders, &counts.billRows})
            *count = query->integer(column++);
    }
    return counts;
}

Result<std::vector<ErasureTerm>> ErasureStore::terms(const ErasedPerson &person)
{
    auto query = m_database.prepare(personSets + selectTerms);
    if (!query)
        return failure(query.error());
    bindSets(*query, person);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ErasureTerm> terms;
    while (query->next()) {
        const QByteArray text = startOf(query->blob(0));
        if (text.size() >= fewestTermBytes)
            terms.push_back({text, query->integer(1) != 0});
    }
    return terms;
}

Done ErasureStore::erase(const ErasedPerson &person, qint64 now)
{
    for (const char *sql : erasing) {
        if (auto done = changeRows(sql, person); !done)
            return done;
    }
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE customer SET name = '', initials = '', source = '', source_detail = '', batch_id = NULL, erased_at = ?, updated_at = ? "
        "WHERE id IN (SELECT value FROM json_each(?))"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, now);
    update->bind(2, customersOf(person));
    return update->run();
}

Done ErasureStore::removeCustomerFiles(AccountId account)
{
    const QString imports = QStringLiteral("account_id = %1 AND kind IN ('customers', 'events')").arg(toInteger(account));
    auto query = m_database.prepare(QStringLiteral("SELECT raw_file_id FROM import_batch WHERE raw_file_id IS NOT NULL AND ") + imports);
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return ran;
    QJsonArray files;
    while (query->next())
        files.append(query->integer(0));
    for (const QString &sql :
         {QStringLiteral("UPDATE import_batch SET raw_file_id = NULL WHERE %1").arg(imports),
          QStringLiteral("DELETE FROM quarantine_row WHERE batch_id IN (SELECT id FROM import_batch WHERE %1)").arg(imports)}) {
        if (auto done = m_database.execute(sql); !done)
            return done;
    }
    for (const char *sql : removingFiles) {
        auto statement = m_database.prepare(QLatin1String(sql));
        if (!statement)
            return failure(statement.error());
        statement->bind(0, jsonOf(files));
        if (auto ran = statement->run(); !ran)
            return ran;
    }
    return {};
}

Done ErasureStore::forgetChanges(const std::vector<ErasureTerm> &terms)
{
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM row_change WHERE table_name LIKE 'customer%' AND "
                                                      "(instr(before, CAST(? AS TEXT)) > 0 OR instr(after, CAST(? AS TEXT)) > 0)"));
    if (!deletion)
        return failure(deletion.error());
    for (const ErasureTerm &term : terms) {
        deletion->bind(0, term.bytes);
        deletion->bind(1, term.bytes);
        if (auto ran = deletion->run(); !ran)
            return ran;
    }
    return {};
}

Done ErasureStore::clearLog()
{
    const auto isBusy = m_database.scalar(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!isBusy)
        return failure(isBusy.error());
    return *isBusy == 0 ? Done() : failure(ErrorKind::Storage, "storage.busy");
}

Done ErasureStore::writeAnew()
{
    if (auto anew = m_database.execute(QStringLiteral("VACUUM")); !anew)
        return anew;
    return clearLog();
}

Done ErasureStore::changeRows(const char *sql, const ErasedPerson &person)
{
    auto statement = m_database.prepare(personSets + QString(QLatin1String(sql)).replace(QLatin1String("%1"), talkPeers));
    if (!statement)
        return failure(statement.error());
    bindSets(*statement, person);
    return statement->run();
}

} // namespace yiren
