#pragma once

#include "base/money.h"
#include "wechat/officialanswer.h"

#include <optional>
#include <vector>

namespace yiren {

// Mini Program shipping (小程序发货信息管理, contract/wechat-official-account.md 10.1). The money of a managed order is held until its
// shipping data are there and the payer has confirmed. The order itself is the key of every call: after a lost answer it is asked for,
// never sent again.

enum class ShippingMode { Express = 1, SameCity = 2, Virtual = 3, SelfPickup = 4 };
[[nodiscard]] std::optional<ShippingMode> shippingModeFromNumber(qint64 number); // logistics_type; nothing for another number

// One parcel. Contacts are masked: 189****1234, of a landline ****1234-1.
struct Parcel {
    QString trackingNo; // of express, as the next
    QString company;    // delivery_id: "SF"
    QString item;       // what is in it: 1 to 120 characters
    QString consignorContact;
    QString receiverContact;

    friend bool operator==(const Parcel &, const Parcel &) = default;
};

// What an order is called: WeChat's number, or the merchant's with its own.
struct ShippingKey {
    TransactionId transaction;
    MerchantId merchant;
    OutTradeNo outTradeNo;

    friend bool operator==(const ShippingKey &, const ShippingKey &) = default;
};

// How one order was sent. Split: in several parcels, of express only; isLast: the last of them.
struct Shipment {
    ShippingKey key;
    ShippingMode mode = ShippingMode::Express;
    bool isSplit = false;
    bool isLast = true;
    std::vector<Parcel> parcels;
};

inline constexpr size_t mostParcels = 15;
inline constexpr qsizetype longestItem = 120; // characters

// Input "wechat.shipping_field", with the member and what it may be: "needed", "characters:120", "parcels:15", "one_parcel", "express",
// "masked".
[[nodiscard]] Done checkShipment(const Shipment &shipment);
// A second one for the same order is its correction, which is allowed once.
[[nodiscard]] Result<OfficialCall> shipmentCall(const Shipment &shipment, const OpenId &payer, qint64 nowMs);
// Of a merged payment: its own key, and each of its orders.
[[nodiscard]] Result<OfficialCall> combinedShipmentCall(const ShippingKey &payment, const std::vector<Shipment> &orders,
                                                        const OpenId &payer, qint64 nowMs);

// An order as WeChat manages it.
struct ManagedOrder {
    enum class State { ToShip = 1, Shipped = 2, Received = 3, Finished = 4, Refunded = 5, ToSettle = 6 };

    ShippingKey key;
    QString description;
    Money paid;
    OpenId openid;
    qint64 paidAt = 0; // UTC ms
    State state = State::ToShip;
    bool isComplaint = false;
    int uploads = 0;                    // finish_shipping_count: 2, and the one correction is used up
    bool isWhole = false;               // finish_shipping
    std::optional<ShippingMode> mode{}; // logistics_type, once it is shipped
    std::vector<Parcel> parcels;

    friend bool operator==(const ManagedOrder &, const ManagedOrder &) = default;
};
struct ManagedOrderPage {
    std::vector<ManagedOrder> orders;
    bool isMore = false;
    QString lastIndex; // names the next page
};
[[nodiscard]] OfficialCall managedOrderCall(const ShippingKey &key);
[[nodiscard]] Result<ManagedOrder> managedOrder(const OfficialAnswer &answer);
// Those in that state, a hundred at once; `lastIndex` is one that WeChat gave, or empty.
[[nodiscard]] OfficialCall managedOrdersCall(std::optional<ManagedOrder::State> state, const QString &lastIndex = {});
[[nodiscard]] Result<ManagedOrderPage> managedOrders(const OfficialAnswer &answer);

struct ExpressCompany {
    QString id; // delivery_id: "SF"
    QString name;
};
[[nodiscard]] OfficialCall expressCompaniesCall();
[[nodiscard]] Result<std::vector<ExpressCompany>> expressCompanies(const OfficialAnswer &answer);

// "¥ x 冻结,n 单待发": what WeChat holds back of orders that are not shipped, or shipped and not confirmed.
struct HeldCash {
    Money held;
    qint64 toShip = 0;
    Money ofToShip; // what shipping them sets on its way

    friend bool operator==(const HeldCash &, const HeldCash &) = default;
};
[[nodiscard]] HeldCash heldCash(const std::vector<ManagedOrder> &orders);

// Whether what is there may be changed: an order that was shipped once may be corrected once.
enum class ShippingChance { First, Correction, None };
[[nodiscard]] ShippingChance shippingChance(const ManagedOrder &order);

} // namespace yiren
