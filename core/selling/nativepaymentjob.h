#pragma once

#include "selling/placeorderjob.h"

namespace yiren {

// What became known of an order whose code is shown.
struct PaymentNews {
    PayRequest request;
    std::optional<Error> trouble; // WeChat Pay could not be asked: whether it is paid is not known
};

// Follows an order with a code until it is paid, closed or refused: asks WeChat Pay, often while somebody is looking at the code and then
// ever less, and gets a new code before the old one dies, as long as somebody has looked at it: a code that nobody looks at dies, and with
// it this job ends. A failure to ask is told and asked again later. All by the clock on the wall: what falls into a computer's sleep is
// done when it wakes.
class NativePaymentJob final : public Job<PayRequest>
{
public:
    // `lookedAt`: when somebody last looked at the code, UTC ms; nothing: now.
    NativePaymentJob(const SellingLine &line, PayRequest request, std::function<void(const PaymentNews &)> tell,
                     std::optional<qint64> lookedAt = {});

    const PayRequest &request() const { return m_request; }
    void lookAgain();  // somebody looks at the code again: asks at once and often
    void noteLooked(); // it still stands before somebody

protected:
    void doStart() override;
    void doStop() override;

private:
    void turn();
    void ask();
    void renew();
    void load();
    void take(const Result<PayRequest> &request);
    void fallBack(const Error &error);
    void waitForNext();
    void wait();
    qint64 untilRenewal() const; // ms; none or less: the code is due for another
    bool isLookedAt() const;     // since this code came

    SellingLine m_line;
    PayRequest m_request;
    std::function<void(const PaymentNews &)> m_tell;
    const std::optional<qint64> m_knownLook;
    qint64 m_shownAt = 0;  // UTC ms: when it was opened
    qint64 m_lookedAt = 0; // UTC ms: when it was seen last
    qint64 m_nextAt = 0;
    QTimer m_wait;
    JobHandle<QueriedOrder> m_query;
    JobHandle<PayRequest> m_renewal;
    JobHandle<PayRequest> m_load;
};

} // namespace yiren
