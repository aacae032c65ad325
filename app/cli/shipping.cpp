#include "cli/shipping.h"

#include "accounts/officialof.h"
#include "cli/words.h"
#include "shipping/contactmask.h"
#include "shipping/shipjob.h"
#include "words/sentences.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

struct ShippingOptions {
    std::string order;
    std::string mode = "express";
    std::string company;
    std::string trackingNo;
    std::string item;
    std::string phone;
    bool isCorrection = false;
};

Result<OfficialConnection> connectMini(Books &books, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    auto mini = miniProgramOf(books.account, books.session.program().vault());
    if (!mini)
        return failure(mini.error());
    return books.session.program().connectOfficial(std::move(*mini));
}

ShippingSetup shippingSetup(Books &books, const OfficialConnection &connection)
{
    return {*connection.api, books.session.storage(), books.session.program().clock(), books.account.id};
}

QJsonObject shipmentJson(const ListedShipment &listed)
{
    const ManagedOrder &order = listed.order;
    QJsonArray parcels;
    for (const Parcel &parcel : order.parcels)
        parcels.append(QJsonObject{{QStringLiteral("tracking_no"), parcel.trackingNo},
                                   {QStringLiteral("company"), parcel.company},
                                   {QStringLiteral("item"), parcel.item}});
    const bool isShipped = order.state == ManagedOrder::State::Shipped;
    return {{QStringLiteral("out_trade_no"), order.key.outTradeNo.toString()},
            {QStringLiteral("transaction_id"), order.key.transaction.toString()},
            {QStringLiteral("goods"), order.description},
            {QStringLiteral("frozen_fen"), order.paid.fen()},
            {QStringLiteral("paid_at"), msToRfc3339(order.paidAt)},
            {QStringLiteral("state"), isShipped ? QStringLiteral("shipped") : QStringLiteral("to_ship")},
            {QStringLiteral("uploads"), order.uploads},
            {QStringLiteral("under_way"), listed.isUnderWay},
            {QStringLiteral("parcels"), parcels}};
}

Result<std::vector<ListedShipment>> listedIn(Books &books)
{
    return books.session.read<std::vector<ListedShipment>>(
        [account = books.account.id](Database &database) { return ShippingStore(database).listed(account); });
}

Exit listShipping(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const auto rows = listedIn(*books);
    if (!rows)
        return terminal.fail(rows.error());
    QJsonArray list;
    std::vector<ManagedOrder> orders;
    for (const ListedShipment &listed : *rows) {
        list.append(shipmentJson(listed));
        orders.push_back(listed.order);
        terminal.say(QStringLiteral("%1  ¥%2  %3")
                         .arg(listed.order.key.outTradeNo.toString(), listed.order.paid.toYuanText(), listed.order.description));
    }
    const HeldCash cash = heldCash(orders);
    terminal.say(Cli::tr("Frozen: %1 yuan, %2 to ship").arg(cash.held.toYuanText()).arg(cash.toShip));
    terminal.answer(
        {{QStringLiteral("shipping"), list}, {QStringLiteral("frozen_fen"), cash.held.fen()}, {QStringLiteral("to_ship"), cash.toShip}});
    return Exit::Ok;
}

ShippingMode modeNamed(const std::string &name)
{
    return name == "same_city"  ? ShippingMode::SameCity
        : name == "virtual"     ? ShippingMode::Virtual
        : name == "self_pickup" ? ShippingMode::SelfPickup
                                : ShippingMode::Express;
}

// The order by its number or WeChat's, and what is said of it.
Result<ShippingWish> wishOf(Books &books, const ShippingOptions &options)
{
    const auto rows = listedIn(books);
    if (!rows)
        return failure(rows.error());
    const QString number = text(options.order);
    const auto found = std::ranges::find_if(*rows, [&number](const ListedShipment &listed) {
        return listed.order.key.outTradeNo.toString() == number || listed.order.key.transaction.toString() == number;
    });
    if (found == rows->end())
        return failure(ErrorKind::NotFound, "shipping.not_found", number);
    ShippingWish wish;
    wish.order = found->order.key.transaction;
    wish.mode = modeNamed(options.mode);
    wish.isCorrection = options.isCorrection;
    const QString item = options.item.empty() ? found->order.description.left(longestItem) : text(options.item);
    wish.parcels = {{text(options.trackingNo), text(options.company), item, maskedContact(text(options.phone)), {}}};
    return wish;
}

Exit sendShipping(Terminal &terminal, const Globals &globals, const ShippingOptions &options)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const auto wish = wishOf(*books, options);
    if (!wish)
        return terminal.fail(wish.error());
    const auto connection = connectMini(*books, terminal);
    if (!connection)
        return terminal.fail(connection.error());
    const auto deed = await(JobHandle<ShippingDeed>(new ShipJob(shippingSetup(*books, *connection), *wish)));
    if (!deed)
        return terminal.fail(deed.error());
    if (auto noted = books->session.noteAudit(); !noted)
        return terminal.fail(noted.error());
    const bool isDone = deed->state == ShippingDeedState::Done;
    terminal.say(isDone ? Cli::tr("WeChat knows that it is shipped.")
                        : Cli::tr("No answer came. Nothing is sent twice: `sync shipping` finds out what became of it."));
    terminal.answer({{QStringLiteral("transaction_id"), deed->order.toString()},
                     {QStringLiteral("kind"), shippingDeedKindName(deed->kind)},
                     {QStringLiteral("state"), shippingDeedStateName(deed->state)}});
    return isDone ? Exit::Ok : Exit::Network;
}

} // namespace

Result<ShippingsReport> syncShipping(Books &books, Terminal &terminal)
{
    const auto connection = connectMini(books, terminal);
    if (!connection)
        return failure(connection.error());
    JobHandle<ShippingsReport> job(new ShippingsJob(shippingSetup(books, *connection)));
    QObject::connect(job.get(), &JobBase::progressed, job.get(),
                     [&terminal](qint64 done, qint64 total) { terminal.progress(Cli::tr("Shipping"), done, total); });
    return await(std::move(job));
}

Exit presentShipping(Terminal &terminal, const ShippingsReport &report, QJsonObject &answer)
{
    answer.insert(QStringLiteral("shipping"),
                  QJsonObject{{QStringLiteral("read"), report.read}, {QStringLiteral("changed"), report.changed}});
    terminal.say(Cli::tr("Shipping: %1 orders read, %2 changed").arg(report.read).arg(report.changed));
    if (!report.failure)
        return Exit::Ok;
    terminal.note(sentenceOf(*report.failure) + u' ' + nextStepOf(*report.failure));
    return exitOf(*report.failure);
}

void addShipping(CommandLine &line)
{
    Command shipping =
        line.root.command("shipping", said(Cli::tr("The Mini Program's orders whose money WeChat holds until they are shipped")));
    shipping.needsACommand();
    auto options = std::make_shared<ShippingOptions>();
    shipping.command("list", said(Cli::tr("Orders to ship and shipped ones, as they were fetched last"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return listShipping(terminal, line.globals); };
    });
    Command send = shipping.command("send", said(Cli::tr("Tell WeChat how an order was shipped")));
    send.option("ORDER", options->order, said(Cli::tr("The order's number, or WeChat's"))).required();
    send.option("--mode", options->mode, "express").oneOf({"express", "same_city", "virtual", "self_pickup"});
    send.option("--company", options->company, said(Cli::tr("WeChat's id of the express company, like ZTO")));
    send.option("--tracking-no", options->trackingNo);
    send.option("--item", options->item, said(Cli::tr("What is in the parcel; without it, what the order says")));
    send.option("--phone", options->phone, said(Cli::tr("The sender's phone, which SF Express wants; it is sent masked")));
    send.flag("--correct", options->isCorrection, said(Cli::tr("It is the one correction of what was sent")));
    send.whenCalled([&line, options] {
        line.chosen = [&line, options](Terminal &terminal) { return sendShipping(terminal, line.globals, *options); };
    });
}

} // namespace yiren
