#include "customers/personaldatastore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

QString listText(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QString idsText(const ErasedPerson &person)
{
    QJsonArray ids;
    for (const qint64 id : person.customers)
        ids.append(id);
    return listText(ids);
}

constexpr QLatin1String cardSets("WITH person AS (SELECT value AS id FROM json_each(?)), "
                                 "payer AS (SELECT ? AS account, value AS openid FROM json_each(?)) ");
constexpr QLatin1String ofPerson("customer_id IN (SELECT id FROM person)");
constexpr QLatin1String ofPayer("(account_id, openid) IN (SELECT account, openid FROM payer)");

// What campaigns did about this person, and what was said and sent by templates.
QString selectOutreach()
{
    return QStringLiteral("SELECT 'campaign', c.name || iif(p.text = '', '', ': ' || p.text), COALESCE(p.at, c.began_at), NULL, NULL, 0 "
                          "FROM campaign_person p JOIN campaign c ON c.id = p.campaign_id WHERE p.%1 UNION ALL "
                          "SELECT 'subscription_' || e.kind, COALESCE(t.title, e.template_id) || iif(e.reason = '', '', ': ' || e.reason), "
                          "e.at, NULL, NULL, 0 FROM subscription_event e LEFT JOIN message_template t ON t.account_id = e.account_id AND "
                          "t.app = e.app AND t.template_id = e.template_id WHERE (e.account_id, e.openid) IN (SELECT account, openid FROM "
                          "payer) UNION ALL SELECT 'subscription_send', CAST(s.body AS TEXT), s.at, NULL, NULL, 0 FROM subscription_send s "
                          "WHERE (s.account_id, s.openid) IN (SELECT account, openid FROM payer) ORDER BY 3 DESC")
        .arg(ofPerson);
}

// Columns as of selectItems(): which groups somebody is or was in, and what they were sent together with others.
QString selectReach()
{
    return QStringLiteral("SELECT iif(m.left_at IS NULL, 'group', 'group_left'), g.name, coalesce(m.left_at, m.joined_at), NULL, NULL, 0 "
                          "FROM group_member m JOIN customer_group g ON g.id = m.group_id JOIN customer_identity i "
                          "ON i.account_id = m.account_id AND i.value = m.member AND i.kind = 'external_userid' WHERE i.%1 UNION ALL "
                          "SELECT 'mass_message', b.text, coalesce(t.sent_at, b.begun_at), NULL, NULL, 0 FROM broadcast_target t "
                          "JOIN broadcast b ON b.id = t.broadcast_id JOIN customer_identity i ON i.account_id = t.account_id "
                          "AND i.value = t.target AND i.kind = 'external_userid' WHERE i.%1 AND b.begun_at > 0 ORDER BY 3 DESC")
        .arg(ofPerson);
}

// Columns as of selectItems(): what was bought, with cancelled ones; what was given; what was complained about; what books and bills say.
QString selectDealings(PersonalClass kind)
{
    switch (kind) {
    case PersonalClass::Bought:
        return QStringLiteral("SELECT 'booking', p.name || ' ' || b.place, b.starts_at, NULL, NULL, 0 FROM booking b JOIN product p "
                              "ON p.id = b.product_id WHERE b.%1 UNION ALL SELECT 'course', p.name, e.enrolled_at, NULL, NULL, 0 "
                              "FROM enrolment e JOIN product p ON p.id = e.product_id WHERE e.%1 UNION ALL SELECT 'membership', "
                              "m.level || ' ' || m.first_day || ' – ' || m.last_day, m.made_at, NULL, NULL, 0 FROM membership m WHERE m.%1 "
                              "UNION ALL SELECT 'shipping', description, paid_at, paid_fen, NULL, 0 FROM shipping_order WHERE %2 "
                              "ORDER BY 3 DESC")
            .arg(ofPerson, ofPayer);
    case PersonalClass::Rewards:
        return QStringLiteral("SELECT 'points', CAST(points AS TEXT), at, NULL, NULL, 0 FROM point_entry WHERE %1 UNION ALL "
                              "SELECT 'coupon', k.code, (SELECT MIN(at) FROM coupon_change c WHERE c.coupon_id = k.id), k.off_fen, NULL, 0 "
                              "FROM coupon k WHERE k.%1 ORDER BY 3 DESC")
            .arg(ofPerson);
    case PersonalClass::Messages:
        return QStringLiteral(
                   "SELECT iif(m.speaker = 'customer', 'message', 'answer'), m.text, m.at, NULL, NULL, 0 FROM talk_message m "
                   "JOIN talk_peer p ON p.id = m.peer_id JOIN customer_identity i ON i.account_id = p.account_id "
                   "AND i.value = p.peer AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') "
                   "WHERE i.%1 AND m.text <> '' AND m.speaker <> 'system' UNION ALL SELECT 'comment', content, created_at, NULL, "
                   "NULL, 0 FROM article_comment WHERE %2 AND content <> '' UNION ALL SELECT 'answer', reply, replied_at, NULL, "
                   "NULL, 0 FROM article_comment WHERE %2 AND reply <> '' ORDER BY 3 DESC")
            .arg(ofPerson, ofPayer);
    case PersonalClass::Outreach:
        return selectOutreach();
    case PersonalClass::Groups:
        return selectReach();
    case PersonalClass::Complaints:
        return QStringLiteral("SELECT 'complaint', detail, complained_at, NULL, NULL, 0 FROM complaint WHERE %1 UNION ALL "
                              "SELECT 'complaint_talk', t.text, t.at, NULL, NULL, 0 FROM complaint c JOIN complaint_talk t "
                              "ON t.account_id = c.account_id AND t.complaint_id = c.complaint_id "
                              "WHERE (c.account_id, c.openid) IN (SELECT account, openid FROM payer) AND t.text <> '' ORDER BY 3 DESC")
            .arg(ofPayer);
    case PersonalClass::Orders:
        return QStringLiteral("SELECT out_trade_no, product, COALESCE(paid_at, created_at), amount_fen, NULL, 0 FROM orders WHERE %1 "
                              "ORDER BY COALESCE(paid_at, created_at) DESC, id DESC")
            .arg(ofPayer);
    case PersonalClass::BillRows:
        return QStringLiteral(
                   "SELECT out_trade_no, product, traded_at, amount_fen, NULL, 0 FROM trade_row WHERE %1 ORDER BY traded_at DESC, id DESC")
            .arg(ofPayer);
    default:
        return {};
    }
}

// Columns: name, text, at, amount, withdrawn_at, id of a consent.
QString selectItems(PersonalClass kind)
{
    switch (kind) {
    case PersonalClass::Person:
        return QStringLiteral(
            "SELECT 'name', name, first_seen_at, NULL, NULL, 0 FROM customer WHERE name <> '' AND id IN (SELECT id FROM person) "
            "UNION ALL SELECT 'source', source, first_seen_at, NULL, NULL, 0 FROM customer "
            "WHERE source <> '' AND id IN (SELECT id FROM person) "
            "UNION ALL SELECT 'source_detail', source_detail, first_seen_at, NULL, NULL, 0 FROM customer "
            "WHERE source_detail <> '' AND id IN (SELECT id FROM person)");
    case PersonalClass::Identities:
        return QStringLiteral("SELECT kind, value, since, NULL, NULL, 0 FROM customer_identity WHERE %1 UNION ALL "
                              "SELECT 'join', reason, at, NULL, NULL, 0 FROM customer_join WHERE undone_at IS NULL AND (kept IN (SELECT id "
                              "FROM person) OR joined IN (SELECT id FROM person)) ORDER BY 3, 2")
            .arg(ofPerson);
    case PersonalClass::Follower:
        return QStringLiteral(
                   "SELECT 'follow', scene, followed_at, NULL, NULL, 0 FROM follower WHERE %1 "
                   "UNION ALL SELECT 'unfollow', '', left_at, NULL, NULL, 0 FROM follower WHERE left_at IS NOT NULL AND %1 "
                   "UNION ALL SELECT 'remark', remark, NULL, NULL, NULL, 0 FROM follower WHERE remark <> '' AND %1 "
                   "UNION ALL SELECT 'qr_scene', qr_scene_str, NULL, NULL, NULL, 0 FROM follower WHERE qr_scene_str <> '' AND %1 "
                   "UNION ALL SELECT 'wechat_tag', tag, NULL, NULL, NULL, 0 FROM follower_tag WHERE %1")
            .arg(ofPayer);
    case PersonalClass::Tags:
        return QStringLiteral("SELECT 'tag', tag, at, NULL, NULL, 0 FROM customer_tag WHERE %1 ORDER BY tag").arg(ofPerson);
    case PersonalClass::Notes: // deleted ones too: they are there
        return QStringLiteral("SELECT iif(due_day IS NULL, 'note', 'task'), text, written_at, NULL, NULL, 0 FROM customer_note WHERE %1 "
                              "ORDER BY written_at DESC, id DESC")
            .arg(ofPerson);
    case PersonalClass::Events:
        return QStringLiteral("SELECT kind, subject, at, NULL, NULL, 0 FROM customer_event WHERE %1 ORDER BY at DESC, id DESC")
            .arg(ofPerson);
    case PersonalClass::Consents:
        return QStringLiteral("SELECT purpose, way, given_at, NULL, withdrawn_at, id FROM consent WHERE %1 ORDER BY given_at DESC, id DESC")
            .arg(ofPerson);
    default:
        return selectDealings(kind);
    }
}

void bindCardSets(Statement &query, const ErasedPerson &person)
{
    query.bind(0, idsText(person));
    query.bind(1, toInteger(person.account));
    query.bind(2, listText(QJsonArray::fromStringList(person.openIds)));
}

} // namespace

Result<ErasedPerson> PersonalDataStore::person(AccountId account, CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral(
        "WITH RECURSIVE up(id, into_id) AS (SELECT id, joined_into FROM customer WHERE account_id = ? AND id = ? "
        "UNION SELECT c.id, c.joined_into FROM customer c JOIN up ON c.id = up.into_id), "
        "tree(id) AS (SELECT id FROM up WHERE into_id IS NULL UNION SELECT c.id FROM customer c JOIN tree ON c.joined_into = tree.id) "
        "SELECT id FROM tree"));
    auto ids = m_database.prepare(
        QStringLiteral("SELECT DISTINCT kind = 'openid', value FROM customer_identity WHERE kind IN ('openid', 'external_userid') "
                       "AND customer_id IN (SELECT value FROM json_each(?)) ORDER BY value"));
    if (!query || !ids)
        return failure(query ? ids.error() : query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    ErasedPerson person{account, {}, {}, {}};
    while (query->next())
        person.customers.push_back(query->integer(0));
    if (person.customers.empty())
        return failure(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(customer)));
    ids->bind(0, idsText(person));
    if (auto ran = ids->run(); !ran)
        return failure(ran.error());
    while (ids->next())
        (ids->integer(0) != 0 ? person.openIds : person.externalIds).append(ids->text(1));
    return person;
}

Result<std::vector<PersonalItem>> PersonalDataStore::items(PersonalClass kind, const ErasedPerson &person)
{
    auto query = m_database.prepare(cardSets + selectItems(kind));
    if (!query)
        return failure(query.error());
    bindCardSets(*query, person);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<PersonalItem> items;
    while (query->next()) {
        PersonalItem item;
        item.name = query->text(0);
        item.text = query->text(1);
        item.at = query->optionalInteger(2);
        item.amount = query->optionalMoney(3);
        item.withdrawnAt = query->optionalInteger(4);
        item.consent = query->integer(5);
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::vector<PersonalDataStore::Value>> PersonalDataStore::values(const ErasedPerson &person)
{
    auto query = m_database.prepare(
        cardSets
        + QLatin1String("SELECT f.name, v.text, v.updated_at, v.field_id, f.purpose, f.retention_months, v.customer_id, v.key_id, v.nonce, "
                        "v.cipher FROM customer_value v JOIN customer_field f ON f.id = v.field_id "
                        "WHERE v.customer_id IN (SELECT id FROM person) ORDER BY f.position, f.id"));
    if (!query)
        return failure(query.error());
    bindCardSets(*query, person);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Value> values;
    while (query->next()) {
        Value value;
        value.item.name = query->text(0);
        value.item.text = query->text(1);
        value.item.at = query->optionalInteger(2);
        value.item.field = query->integer(3);
        value.item.purpose = query->text(4);
        value.item.retentionMonths = static_cast<int>(query->integer(5));
        value.item.customer = CustomerId(query->integer(6));
        if (!query->isNull(9))
            value.sealed = SealedValue{query->text(7), query->blob(8), query->blob(9)};
        values.push_back(std::move(value));
    }
    return values;
}

Result<std::pair<QString, std::optional<qint64>>> PersonalDataStore::nameAndErasure(CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral("SELECT name, erased_at FROM customer WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(customer)));
    return std::pair(query->text(0), query->optionalInteger(1));
}

} // namespace yiren
