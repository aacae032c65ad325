#include "cli/session.h"
#include "cli/words.h"
#include "selling/closeorderjob.h"
#include "selling/placeorderjob.h"
#include "selling/qrcode.h"
#include "selling/refundjob.h"
#include "selling/sellingnumbers.h"

#include <QSaveFile>

namespace yiren {

namespace {

struct OrderWords {
    QString number, product, description, qrFile, reason, refundNumber, transaction;
    qint64 fen = 0;
};

using Selling = std::function<Exit(Terminal &, const SellingLine &)>;

// Opens data folder, vault and connection, and does it.
Exit sell(Terminal &terminal, const Globals &globals, const Selling &work)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto connection = session.connectPay(account, terminal);
    if (!connection)
        return terminal.fail(connection.error());
    return work(terminal, {*connection->api, session.storage(), session.program().clock(), account.id});
}

Error cantWrite(const QSaveFile &file)
{
    Error error = makeError(ErrorKind::Storage, "file.write", file.errorString());
    error.place.file = file.fileName();
    return error;
}

Done writeQrCode(QSaveFile &file, const QString &codeUrl)
{
    const auto code = qrCodeOf(codeUrl);
    if (!code)
        return failure(code.error());
    const QByteArray png = pngOf(*code);
    return file.write(png) == png.size() && file.commit() ? Done() : failure(cantWrite(file));
}

Exit createOrder(Terminal &terminal, const SellingLine &line, const OrderWords &words)
{
    const QString shown = words.description.isEmpty() ? words.product : words.description;
    const NewOrder order{newOutTradeNo(line.now()), Money::fromFen(words.fen), shown.trimmed(), {}};
    QSaveFile picture(words.qrFile);
    if (!words.qrFile.isEmpty() && !picture.open(QIODevice::WriteOnly)) // before anything is asked for
        return terminal.fail(cantWrite(picture));
    SaleWish wish;
    const auto sold = await(line.storage.read<std::optional<ProductId>>(
        [&words, &line](Database &database) { return productSoldAs(database, line.account, words.product, Money::fromFen(words.fen)); }));
    if (!sold)
        return terminal.fail(sold.error());
    wish.product = *sold;
    const auto request = await(JobHandle<PayRequest>(new PlaceOrderJob(line, order, wish)));
    if (!request)
        return terminal.fail(request.error());
    if (picture.isOpen()) {
        if (auto written = writeQrCode(picture, request->codeUrl); !written)
            return terminal.fail(written.error());
    }
    const QString expiry = msToRfc3339(request->codeExpiresAt.value_or(0));
    terminal.say(Cli::tr("Order %1, %2. The code can be scanned with WeChat's camera until %3, not from the album and not by a long press:")
                     .arg(request->outTradeNo.toString(), yuan(request->amount), expiry));
    terminal.say(request->codeUrl);
    terminal.answer({{QStringLiteral("out_trade_no"), request->outTradeNo.toString()},
                     {QStringLiteral("code_url"), request->codeUrl},
                     {QStringLiteral("expires_at"), expiry}});
    return Exit::Ok;
}

QJsonValue wordOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Exit tellOrder(Terminal &terminal, const Result<QueriedOrder> &found)
{
    if (!found)
        return terminal.fail(found.error());
    const OrderState &state = found->state;
    const QString paidAt = state.paidAt ? msToRfc3339(*state.paidAt) : QString();
    terminal.say(Cli::tr("%1: %2, %3, refunded %4")
                     .arg(state.outTradeNo.toString(), state.stateName, found->amount ? yuan(*found->amount) : QStringLiteral("–"),
                          yuan(found->refunded)));
    terminal.answer({{QStringLiteral("out_trade_no"), state.outTradeNo.toString()},
                     {QStringLiteral("transaction_id"), wordOrNull(state.transactionId.toString())},
                     {QStringLiteral("trade_state"), state.stateName},
                     {QStringLiteral("paid_at"), wordOrNull(paidAt)},
                     {QStringLiteral("amount_fen"), found->amount ? QJsonValue(found->amount->fen()) : QJsonValue()},
                     {QStringLiteral("refunded_fen"), found->refunded.fen()}});
    return Exit::Ok;
}

Exit queryOrder(Terminal &terminal, const SellingLine &line, const OrderWords &words)
{
    return tellOrder(terminal, await(JobHandle<QueriedOrder>(new QueryOrderJob(line, OutTradeNo(words.number)))));
}

Exit confirmOrder(Terminal &terminal, const SellingLine &line, const OrderWords &words)
{
    const TransactionId transaction(words.transaction);
    return tellOrder(terminal, await(JobHandle<QueriedOrder>(new QueryOrderJob(line, OutTradeNo(words.number), transaction))));
}

Exit closeOrder(Terminal &terminal, const SellingLine &line, const OrderWords &words)
{
    const auto found = await(JobHandle<QueriedOrder>(new CloseOrderJob(line, OutTradeNo(words.number))));
    if (found && found->state.isPaid())
        return terminal.fail(makeError(ErrorKind::Refused, "ORDER_PAID", words.number));
    return tellOrder(terminal, found);
}

Exit refundOrder(Terminal &terminal, const SellingLine &line, const OrderWords &words)
{
    const RefundWish wish{OutRefundNo(words.refundNumber), OutTradeNo(words.number), Money::fromFen(words.fen), words.reason.trimmed()};
    const auto state = await(JobHandle<RefundState>(new RefundJob(line, wish)));
    if (!state)
        return terminal.fail(state.error());
    const bool hasArrived = state->status == RefundState::Status::Success;
    const QString sentence = hasArrived ? Cli::tr("%1 have arrived with the payer (refund %2).")
                                        : Cli::tr("WeChat Pay has accepted to pay %1 back (refund %2); it has not arrived yet.");
    terminal.say(sentence.arg(yuan(state->refund), state->outRefundNo.toString()));
    terminal.answer({{QStringLiteral("out_refund_no"), state->outRefundNo.toString()},
                     {QStringLiteral("status"), state->statusName},
                     {QStringLiteral("refund_fen"), state->refund.fen()}});
    return Exit::Ok;
}

using OrderDeed = Exit (*)(Terminal &, const SellingLine &, const OrderWords &);

void sellWhenCalled(Command &command, CommandLine &line, const std::shared_ptr<OrderWords> &words, OrderDeed deed)
{
    command.whenCalled([&line, words, deed] {
        line.chosen = [&line, words, deed](Terminal &terminal) {
            return sell(terminal, line.globals,
                        [words, deed](Terminal &own, const SellingLine &selling) { return deed(own, selling, *words); });
        };
    });
}

void addOrderCreate(Command &order, CommandLine &line, const std::shared_ptr<OrderWords> &words)
{
    Command command = order.command("create", said(Cli::tr("Ask for a payment: gives what the payer's camera scans")));
    command.option("--product", words->product, said(Cli::tr("What is sold"))).required();
    command.option("--amount-fen", words->fen, said(Cli::tr("In fen"))).required();
    command.option("--description", words->description, said(Cli::tr("What the payer reads instead of the product's name")));
    command.option("--qr", words->qrFile, said(Cli::tr("Draws the QR code into this PNG")));
    sellWhenCalled(command, line, words, createOrder);
}

void addOrderRefund(Command &order, CommandLine &line, const std::shared_ptr<OrderWords> &words)
{
    Command command = order.command("refund", said(Cli::tr("Pay money back, wholly or in part")));
    command.option("OUT_TRADE_NO", words->number).required();
    command.option("--amount-fen", words->fen, said(Cli::tr("In fen"))).required();
    command.option("--reason", words->reason, said(Cli::tr("The payer reads it"))).required();
    command.option("--out-refund-no", words->refundNumber, said(Cli::tr("Its number: the same number is the same refund")));
    sellWhenCalled(command, line, words, refundOrder);
}

} // namespace

void addOrders(CommandLine &line)
{
    Command order = line.root.command("order", said(Cli::tr("Take a payment, ask how it stands, pay back")));
    order.needsACommand();
    auto words = std::make_shared<OrderWords>();
    addOrderCreate(order, line, words);
    Command querying = order.command("query", said(Cli::tr("Ask WeChat Pay how an order stands, and keep it")));
    querying.option("OUT_TRADE_NO", words->number).required();
    sellWhenCalled(querying, line, words, queryOrder);
    addOrderRefund(order, line, words);
    Command closing = order.command("close", said(Cli::tr("Close an order that nobody paid")));
    closing.option("OUT_TRADE_NO", words->number).required();
    sellWhenCalled(closing, line, words, closeOrder);
    Command confirming = order.command("confirm", said(Cli::tr("An order was paid: WeChat Pay is asked for the transaction")));
    confirming.option("OUT_TRADE_NO", words->number).required();
    confirming.option("--transaction-id", words->transaction, said(Cli::tr("From the payer's receipt"))).required();
    sellWhenCalled(confirming, line, words, confirmOrder);
}

} // namespace yiren
