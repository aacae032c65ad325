#pragma once

#include "selling/payrequest.h"
#include "selling/queryorderjob.h"

#include <QTimer>

namespace yiren {

// Gets a code that a payer can scan for an order, a new one or one that was asked for before. What is sent is kept before it is sent; when
// an answer is lost WeChat Pay is asked, and only what it does not know is sent again: the same bytes. The request that it gives may also
// be paid or closed by now. Errors: those of orderBody() and keepNewOrder() before anything was sent; a refusal of WeChat Pay's, when it
// has no such order (the request is final then); OutcomeUnknown and the network's: the request stays, and sync or another try goes on with
// it.
class PlaceOrderJob final : public Job<PayRequest>
{
public:
    PlaceOrderJob(const SellingLine &line, const NewOrder &order); // Native
    PlaceOrderJob(const SellingLine &line, OutTradeNo number);     // of a request that is kept; NotFound "order.not_found"

protected:
    void doStart() override;
    void doStop() override;

private:
    void keepNew();
    void load();
    void send();
    void receive(const Result<QString> &codeUrl);
    void ask();
    void judge(const Result<QueriedOrder> &found);
    void sendAgain();
    void giveUp();

    SellingLine m_line;
    NewOrder m_order; // empty for one that is kept
    PayRequest m_request;
    Error m_trouble;
    int m_rounds = 0;
    QTimer m_wait;
    JobHandle<void> m_keep;
    JobHandle<PayRequest> m_load;
    JobHandle<QString> m_place;
    JobHandle<QueriedOrder> m_query;
};

} // namespace yiren
