#pragma once

#include "customers/customerstore.h"
#include "frame/cashier.h"
#include "orders/orderstore.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/paymentpane.h"
#include "products/membershipstore.h"
#include "products/productdeeds.h"
#include "support/pageworld.h"
#include "support/sandboxmerchant.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace yiren {

// The page of orders of a company that is connected to the stand-in for WeChat Pay.
struct Till {
    Till()
    {
        Account account = merchant.account;
        account.appid = merchant.server->credentials().appid;
        account.notifyUrl = QStringLiteral("https://studio.example.com/pay");
        const PlatformKey key{account.payPublicKeyId, PlatformKey::Kind::PublicKey, merchant.publicKey, {}, {}};
        const Done stored = awaited(world.storage.write<void>([account, key](Database &database) -> Done {
            AccountStore accounts(database);
            if (auto updated = accounts.update(account); !updated)
                return updated;
            return accounts.putPlatformKey(account.id, key);
        }));
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::merchantKey(account.id), Secret(merchant.merchantKey)});
        if (!stored || !awaited(world.vault.unlock()) || !awaited(world.vault.put(secrets)))
            qFatal("no account");
        cashier = std::make_unique<Cashier>(Cashier::Setup{world.storage, world.clock, world.vault, world.door,
                                                           [this](Merchant own, AccountId) { return world.connect(std::move(own)); }},
                                            account);
        show(account);
    }
    void show(const Account &account)
    {
        PageServices services = world.services();
        services.account = account;
        services.cashier = cashier.get();
        page = std::make_unique<OrdersPage>(services);
        page->resize(1240, 780);
        QObject::connect(page.get(), &Page::noticed, page.get(), [this](const QString &sentence) { notices.append(sentence); });
        page->show();
        page->activate();
    }

    sandbox::Control &control() { return merchant.server->control(); }
    PaymentPane &pane() { return *page->findChild<PaymentPane *>(); }
    OrderDetail &detail() { return *page->findChild<OrderDetail *>(); }
    QPushButton *button(QWidget &where, const QString &text)
    {
        for (QPushButton *one : where.findChildren<QPushButton *>()) {
            if (one->text() == text && !one->isHidden())
                return one;
        }
        return nullptr;
    }
    bool isWaiting() { return pane().news() && pane().news()->request.state == PayRequestState::Open; }
    // Types it and waits for the code.
    OutTradeNo ask(const QString &amount, const QString &product)
    {
        page->command("take")->trigger();
        const QList<QLineEdit *> fields = pane().findChildren<QLineEdit *>();
        fields.at(0)->setText(amount);
        fields.at(1)->setText(product);
        button(pane(), QStringLiteral("Show the code"))->click();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), 20'000); }();
        return isWaiting() ? pane().news()->request.outTradeNo : OutTradeNo();
    }
    // Cups at 12.80, five of them; a year as a member, which 苏木 is until the end of this one.
    void addProducts()
    {
        const Done added = awaited(
            world.storage.write<void>([now = world.clock.now().toMSecsSinceEpoch(), endYear = thisYear()](Database &database) -> Done {
                Product cup;
                cup.account = AccountId{1};
                cup.name = QStringLiteral("青瓷杯");
                cup.price = Money::fromFen(1280);
                Product year = cup;
                year.kind = ProductKind::Membership;
                year.name = QStringLiteral("年度会员");
                year.months = 12;
                year.level = QStringLiteral("年卡");
                const auto cups = addProduct(database, cup, 5, now);
                const auto card = addProduct(database, year, 0, now);
                const auto customer = CustomerStore(database).create(AccountId{1}, {QStringLiteral("苏木"), {}, {}, now, {}}, now);
                if (!cups || !card || !customer)
                    return failure(ErrorKind::Storage, "test");
                const Membership membership{{},
                                            AccountId{1},
                                            card->id,
                                            card->name,
                                            {*customer, {}},
                                            {},
                                            card->level,
                                            BusinessDay(QDate(endYear, 1, 1)),
                                            BusinessDay(QDate(endYear, 12, 31)),
                                            {}};
                const auto member = MembershipStore(database).add(membership, now);
                return member ? Done() : failure(member.error());
            }));
        if (!added)
            qFatal("no products");
    }
    int thisYear() { return BusinessDay::of(world.clock.now()).date().year(); }
    qint64 sum(const char *sql)
    {
        return *awaited(world.storage.read<qint64>([sql](Database &database) { return database.scalar(QString::fromLatin1(sql)); }));
    }
    QLineEdit *field(const char *name) { return field(pane(), name); }
    QLineEdit *field(const QWidget &where, const char *name)
    {
        for (QLineEdit *one : where.findChildren<QLineEdit *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    QSpinBox *pieces() { return pane().findChild<QSpinBox *>(); }
    void openFormFor(const QString &product)
    {
        page->command("take")->trigger();
        field("Product, or any text (the payer reads it)")->setText(product);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!pieces()->isHidden(), 10'000); }(); // what can be sold is known
    }
    bool says(const QString &words) { return says(pane(), words); }
    bool says(const QWidget &where, const QString &words)
    {
        const auto labels = where.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    Order order(const OutTradeNo &number)
    {
        return awaited(world.storage.read<std::vector<Order>>(
                           [number](Database &database) { return OrderStore(database).ordersOf(AccountId{1}, {number}); }))
            ->at(0);
    }
    // The program ends and starts again; without a page until show().
    void restart()
    {
        Account account = merchant.account;
        account.appid = merchant.server->credentials().appid;
        account.notifyUrl = QStringLiteral("https://studio.example.com/pay");
        page.reset();
        cashier = std::make_unique<Cashier>(Cashier::Setup{world.storage, world.clock, world.vault, world.door,
                                                           [this](Merchant own, AccountId) { return world.connect(std::move(own)); }},
                                            account);
        shown = account;
    }
    void breaks(const char *faults) { control().addFaults(*sandbox::FaultScript::fromText(QString::fromLatin1(faults))); }
    OutTradeNo paidOrder()
    {
        const OutTradeNo number = ask(QStringLiteral("128.5"), QStringLiteral("Tea"));
        (void)control().pay(number);
        [this, number] { QTRY_COMPARE_WITH_TIMEOUT(order(number).status, OrderStatus::Paid, 10'000); }();
        return number;
    }

    PageWorld world;
    SandboxMerchant merchant{world.clock};
    std::unique_ptr<Cashier> cashier;
    std::unique_ptr<OrdersPage> page;
    QStringList notices;
    Account shown; // after a restart
};

} // namespace yiren
