#include "orders/order.h"

#include <algorithm>
#include <iterator>

namespace yiren {

namespace {

template <typename Value>
struct Name {
    Value value;
    QStringView name;
};
constexpr Name<OrderStatus> statusNames[] = {{OrderStatus::NotPaid, u"NOTPAY"},
                                             {OrderStatus::Paid, u"SUCCESS"},
                                             {OrderStatus::Refunded, u"REFUND"},
                                             {OrderStatus::Closed, u"CLOSED"}};
constexpr Name<RecordSource> sourceNames[] = {{RecordSource::Import, u"import"}, {RecordSource::Query, u"query"},
                                              {RecordSource::Bill, u"bill"},     {RecordSource::Hand, u"hand"},
                                              {RecordSource::Demo, u"demo"},     {RecordSource::Shop, u"shop"}};
constexpr Name<OrderMark> markNames[] = {{OrderMark::None, u""}, {OrderMark::Test, u"test"}, {OrderMark::Outside, u"outside"}};

template <typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    return std::find_if(std::begin(names), std::end(names), [value](const auto &known) { return known.value == value; })->name.toString();
}

template <typename Value, size_t count>
std::optional<Value> valueOf(const Name<Value> (&names)[count], QStringView name)
{
    const auto found = std::find_if(std::begin(names), std::end(names), [name](const auto &known) { return known.name == name; });
    return found == std::end(names) ? std::nullopt : std::optional(found->value);
}

} // namespace

QString orderStatusName(OrderStatus status)
{
    return nameOf(statusNames, status);
}

std::optional<OrderStatus> orderStatusFromName(QStringView name)
{
    return valueOf(statusNames, name);
}

QString recordSourceName(RecordSource source)
{
    return nameOf(sourceNames, source);
}

RecordSource recordSourceFromName(QStringView name)
{
    return valueOf(sourceNames, name).value_or(RecordSource::Import);
}

QString orderMarkName(OrderMark mark)
{
    return nameOf(markNames, mark);
}

OrderMark orderMarkFromName(QStringView name)
{
    return valueOf(markNames, name).value_or(OrderMark::None);
}

} // namespace yiren
