#pragma once

#include "products/saleplan.h"
#include "selling/payrequest.h"
#include "selling/queryorderjob.h"

#include <QTimer>

namespace yiren {

// Gets a code that a payer can scan for an order, a new one or one that was asked for before. What is sent is kept before it is sent; when
// an answer is lost WeChat Pay is asked, and only what it does not know is sent again: the same bytes. The request that it gives may also
// be paid or closed by now. Errors: those of planSale(), orderBody() and keepNewOrder() before anything was sent; a refusal of WeChat
// Pay's, when it has no such order (the request is final then); OutcomeUnknown and the network's: the request stays, and sync or another
// try goes on with it.
class PlaceOrderJob final : public Job<PayRequest>
{
public:
    // Native. Its amount and its customer are those of `wish`, if that sells a product, is for somebody or uses a coupon; without a
    // description the payer reads the product.
    PlaceOrderJob(const SellingLine &line, const NewOrder &order, SaleWish wish = {});
    PlaceOrderJob(const SellingLine &line, OutTradeNo number); // of a request that is kept; NotFound "order.not_found"

protected:
    void doStart() override;
    void doStop() override;

private:
    void plan();
    void keepNew(const Sale &sale);
    void load();
    void send();
    void receive(const Result<QString> &codeUrl);
    void ask();
    void judge(const Result<QueriedOrder> &found);
    void sendAgain();
    void giveUp();

    SellingLine m_line;
    NewOrder m_order; // empty for one that is kept
    SaleWish m_wish;
    PayRequest m_request;
    Error m_trouble;
    int m_rounds = 0;
    QTimer m_wait;
    JobHandle<Sale> m_plan;
    JobHandle<void> m_keep;
    JobHandle<PayRequest> m_load;
    JobHandle<QString> m_place;
    JobHandle<QueriedOrder> m_query;
};

} // namespace yiren
