#pragma once

#include "base/result.h"
#include "time/businessday.h"

#include <QString>

#include <span>
#include <variant>
#include <vector>

namespace yiren {

// Conditions that name a group of customers. Pure values: how they become a query is customerconditionstore.h, how they are said is
// words/segmentwords.h.

enum class SegmentField {
    LastSeen,     // the last event of any kind
    LastPaid,     //
    FirstSeen,    //
    Orders,       // paid ones
    Paid,         // paid less refunded
    Refunded,     //
    Views,        //
    Interactions, //
    Source,       // customer.source
    SourceDetail, //
    Tag,          //
    Group,        // of RFM
    Following,    // whether this one follows the official account now
    Name
};
enum class SegmentOperator { Within, NotWithin, AtLeast, AtMost, Is, IsNot, Contains };

// What a condition's value is. Days: within the last so many business days, today being 0. Fen: of Paid and Refunded. Code: a source, a
// group's name, "yes" or "no".
enum class SegmentValue { Days, Count, Fen, Code, Text };

struct SegmentCondition {
    SegmentField field = SegmentField::Orders;
    SegmentOperator op = SegmentOperator::AtLeast;
    std::variant<qint64, QString> value = qint64(1);

    friend bool operator==(const SegmentCondition &, const SegmentCondition &) = default;
};

struct SegmentRule {
    enum class Match { All, Any };

    Match match = Match::All;
    std::vector<SegmentCondition> conditions; // none: every customer

    friend bool operator==(const SegmentRule &, const SegmentRule &) = default;
};

[[nodiscard]] std::span<const SegmentField> segmentFields(); // in the order in which they are offered
[[nodiscard]] QString segmentFieldName(SegmentField field);  // "last_paid": stable, as in JSON
[[nodiscard]] QString segmentOperatorName(SegmentOperator op);
[[nodiscard]] SegmentValue segmentValueOf(SegmentField field);
[[nodiscard]] std::span<const SegmentOperator> segmentOperatorsOf(SegmentField field);

// Usage "segment.condition" with the name of the field: an operator or a value that the field does not have, a number out of
// range (days 0 to 36,500, counts and fen 0 to 10^15), an empty text or one of more than 100 characters.
[[nodiscard]] Done validCondition(const SegmentCondition &condition);

// {"match":"all","conditions":[{"field":"orders","operator":"at_least","value":3}]}
[[nodiscard]] QString segmentJson(const SegmentRule &rule);
// Usage "segment.json" or "segment.condition" for what segmentJson() would not write.
[[nodiscard]] Result<SegmentRule> segmentFromJson(const QString &json);

} // namespace yiren
