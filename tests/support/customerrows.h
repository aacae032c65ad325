#pragma once

#include "customers/customer.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <QStringList>

#include <initializer_list>
#include <variant>

namespace yiren {

// Customers written straight into the data file of a test, account 1.
class CustomerRows
{
public:
    explicit CustomerRows(Database &database) : m_database(database) {}

    using Value = std::variant<std::monostate, qint64, QString>;
    void run(const QString &sql, std::initializer_list<Value> values)
    {
        auto statement = m_database.prepare(sql);
        if (!statement)
            qFatal("%s: %s", qPrintable(sql), qPrintable(statement.error().detail));
        int at = 0;
        for (const Value &value : values) {
            if (const auto *number = std::get_if<qint64>(&value))
                statement->bind(at++, *number);
            else if (const auto *text = std::get_if<QString>(&value))
                statement->bind(at++, *text);
            else
                statement->bindNull(at++);
        }
        if (auto done = statement->run(); !done)
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
    }

    // With openid "o-ID-tail" unless another is given.
    void add(const Customer &customer, const QString &initials = {}, const QString &openid = {})
    {
        const qint64 id = toInteger(customer.id);
        run(QStringLiteral("INSERT INTO customer(id, account_id, name, initials, source, source_detail, first_seen_at, updated_at) "
                           "VALUES(?, 1, ?, ?, ?, ?, ?, 0)"),
            {id, customer.name, initials, customer.source, customer.sourceDetail, customer.firstSeenAt});
        const CustomerFigures &figures = customer.figures;
        run(QStringLiteral("INSERT INTO customer_figures VALUES(?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {id, figures.orders, figures.paid.fen(), figures.refunded.fen(), moment(figures.firstPaidAt), moment(figures.lastPaidAt),
             figures.views, figures.interactions, moment(figures.lastEventAt)});
        identity(id, QStringLiteral("openid"), openid.isEmpty() ? QStringLiteral("o-%1-tail").arg(id) : openid);
        for (const QString &tag : customer.tags)
            this->tag(id, tag, customer.firstSeenAt);
    }
    void identity(qint64 customer, const QString &kind, const QString &value)
    {
        run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) VALUES(1, ?, ?, '', ?, "
                           "'hand', 0)"),
            {customer, kind, value});
    }
    void tag(qint64 customer, const QString &tag, qint64 at)
    {
        run(QStringLiteral("INSERT INTO customer_tag(customer_id, tag, at) VALUES(?, ?, ?)"), {customer, tag, at});
    }
    void note(qint64 customer, const QString &text, qint64 at)
    {
        run(QStringLiteral("INSERT INTO customer_note(customer_id, text, written_at) VALUES(?, ?, ?)"), {customer, text, at});
    }
    void event(qint64 customer, const QString &kind, qint64 at, const QString &subject)
    {
        run(QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, subject, key) VALUES(1, ?, ?, ?, ?, ?)"),
            {customer, kind, at, subject, QStringLiteral("%1/%2/%3").arg(kind).arg(customer).arg(at)});
    }
    void follower(const QString &openid, bool isFollowing)
    {
        run(QStringLiteral("INSERT INTO follower(account_id, openid, is_following, run) VALUES(1, ?, ?, 1)"),
            {openid, qint64(isFollowing)});
    }
    void order(const QString &number, const QString &openid, qint64 paidAt, qint64 fen, const QString &product = {},
               const QString &transaction = {})
    {
        run(QStringLiteral(
                "INSERT INTO orders(account_id, out_trade_no, transaction_id, openid, created_at, paid_at, paid_day, amount_fen, status, "
                "product, source, updated_at, digest) VALUES(1, ?, ?, ?, ?, ?, ?, ?, 'SUCCESS', ?, 'hand', 0, x'00')"),
            {number, transaction, openid, paidAt, paidAt, BusinessDay::ofMs(paidAt).toText(), fen, product});
    }
    void refund(const QString &number, const QString &orderNumber, qint64 at, qint64 fen)
    {
        run(QStringLiteral(
                "INSERT INTO refund(account_id, out_refund_no, out_trade_no, refund_fen, status, created_at, succeeded_at, source, "
                "updated_at, digest) VALUES(1, ?, ?, ?, 'SUCCESS', ?, ?, 'hand', 0, x'00')"),
            {number, orderNumber, fen, at, at});
    }

private:
    static Value moment(std::optional<qint64> at) { return at ? Value(*at) : Value(); }

    Database &m_database;
};

} // namespace yiren
