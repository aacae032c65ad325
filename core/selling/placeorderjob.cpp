#include "selling/placeorderjob.h"

#include "base/crashpoint.h"
#include "selling/payrequeststore.h"
#include "selling/recipient.h"
#include "selling/recording.h"

namespace yiren {

namespace {

constexpr int mostRounds = 3;

Result<PayRequest> keptRequest(Database &database, AccountId account, const OutTradeNo &number)
{
    const auto request = PayRequestStore(database).request(account, number);
    if (!request)
        return failure(request.error());
    return *request ? Result<PayRequest>(**request) : failure(ErrorKind::NotFound, "order.not_found", number.toString());
}

} // namespace

PlaceOrderJob::PlaceOrderJob(const SellingLine &line, const NewOrder &order, SaleWish wish) : PlaceOrderJob(line, order.outTradeNo)
{
    m_order = order;
    m_wish = std::move(wish);
    m_wish.amount = order.amount;
}

PlaceOrderJob::PlaceOrderJob(const SellingLine &line, OutTradeNo number) : m_line(line)
{
    m_request.outTradeNo = std::move(number);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PlaceOrderJob::send);
}

void PlaceOrderJob::doStart()
{
    m_order.outTradeNo.isEmpty() ? load() : plan();
}

void PlaceOrderJob::doStop()
{
    m_wait.stop();
    m_plan.reset();
    m_keep.reset();
    m_load.reset();
    m_place.reset();
    m_query.reset();
}

void PlaceOrderJob::plan()
{
    const auto read = [wish = m_wish, account = m_line.account, now = m_line.now()](Database &database) {
        return planSale(database, account, wish, now);
    };
    runStep(m_plan, m_line.storage.read<Sale>(read), this, [this](const Result<Sale> &sale) {
        if (!sale)
            return fail(sale.error());
        m_order.amount = sale->amount();
        if (m_order.description.isEmpty())
            m_order.description = saleText(sale->lines, longestDescription);
        m_order.attach = recipientNote(*sale);
        keepNew(*sale);
    });
}

void PlaceOrderJob::keepNew(const Sale &sale)
{
    const auto body = m_line.pay.newOrderBody(m_order);
    if (!body)
        return fail(body.error());
    m_request = {m_order.outTradeNo, m_order.amount, m_order.description, *body};
    m_request.createdAt = m_line.now();
    const auto write = [request = m_request, sale, account = m_line.account](Database &database) {
        return keepNewOrder(database, account, request, request.createdAt, sale);
    };
    runStep(m_keep, m_line.storage.write<void>(write), this, [this](const Done &kept) { kept ? send() : fail(kept.error()); });
}

void PlaceOrderJob::load()
{
    const auto read = [number = m_request.outTradeNo, account = m_line.account](Database &database) {
        return keptRequest(database, account, number);
    };
    runStep(m_load, m_line.storage.read<PayRequest>(read), this, [this](const Result<PayRequest> &request) {
        if (!request)
            return fail(request.error());
        m_request = *request;
        m_request.isFinal() ? finish(m_request) : send();
    });
}

void PlaceOrderJob::send()
{
    crashPoint("order.kept");
    ++m_rounds;
    runStep(m_place, m_line.pay.createOrder(PayProduct::Native, m_request.body), this,
            [this](const Result<QString> &codeUrl) { receive(codeUrl); });
}

void PlaceOrderJob::receive(const Result<QString> &codeUrl)
{
    crashPoint("order.answered");
    if (!codeUrl) {
        m_trouble = codeUrl.error();
        return ask();
    }
    const auto write = [number = m_request.outTradeNo, url = *codeUrl, account = m_line.account, now = m_line.now()](Database &database) {
        return keepCode(database, account, number, url, now);
    };
    runStep(m_load, m_line.storage.write<PayRequest>(write), this, [this](const Result<PayRequest> &request) { finish(request); });
}

void PlaceOrderJob::ask()
{
    runStep(m_query, JobHandle<QueriedOrder>(new QueryOrderJob(m_line, m_request.outTradeNo)), this,
            [this](const Result<QueriedOrder> &found) { judge(found); });
}

void PlaceOrderJob::judge(const Result<QueriedOrder> &found)
{
    const bool isUnknownThere = !found && found.error().code == QLatin1String("ORDER_NOT_EXIST");
    if (!found && !isUnknownThere)
        return fail(m_trouble);
    if (found && found->state.state != OrderState::State::NotPaid)
        return load(); // paid or closed: there is nothing to scan
    if (!wasRefused(m_trouble))
        return sendAgain();
    found ? fail(m_trouble) : giveUp();
}

void PlaceOrderJob::sendAgain()
{
    if (m_rounds >= mostRounds)
        return fail(m_trouble);
    m_wait.start(1000 * m_rounds);
}

void PlaceOrderJob::giveUp()
{
    const auto write = [number = m_request.outTradeNo, why = m_trouble.code, account = m_line.account,
                        now = m_line.now()](Database &database) { return keepNeverPlaced(database, account, number, why, now); };
    runStep(m_keep, m_line.storage.write<void>(write), this, [this](const Done &kept) { fail(kept ? m_trouble : kept.error()); });
}

} // namespace yiren
