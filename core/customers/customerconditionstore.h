#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "customers/segment.h"
#include "storage/statement.h"

namespace yiren {

// A part of a WHERE and the values bound to its marks, in their order. Whatever people typed is a bound value, never part of the SQL.
class CustomerCondition
{
public:
    // Over customer c LEFT JOIN customer_figures f LEFT JOIN customer_rfm r.
    static CustomerCondition ofRule(const SegmentRule &rule, AccountId account, BusinessDay today);
    // The word is within the name or the pinyin initials, is a tag or its beginning, is the end of an openid or an order's number (ours or
    // WeChat's; at least four letters or digits), or is the end of a phone number of one of `callers`.
    static CustomerCondition ofWord(const QString &word, AccountId account, const std::vector<CustomerId> &callers);

    void add(const CustomerCondition &other);    // joined by AND
    const QString &sql() const { return m_sql; } // empty: no condition
    // The whole question with its values, to be read and copied: every customer's id to whom it applies.
    QString shownQuery(AccountId account) const;
    int bind(Statement &statement, int at) const; // the first place behind

private:
    void add(const SegmentCondition &condition, AccountId account, BusinessDay today);
    void addDays(const SegmentCondition &condition, BusinessDay today);
    void addNumber(const SegmentCondition &condition);
    void addText(const SegmentCondition &condition, AccountId account);
    void put(const QString &sql, std::initializer_list<std::variant<qint64, QString>> values);

    QString m_sql;
    std::vector<std::variant<qint64, QString>> m_values;
};

} // namespace yiren
