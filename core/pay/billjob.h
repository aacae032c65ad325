#pragma once

#include "base/job.h"
#include "pay/billanswer.h"
#include "pay/billhash.h"
#include "pay/paytransport.h"

#include <QThreadPool>
#include <QTimer>

namespace yiren {

// Gets one bill: a signed answer that names hash and address, the file from that address, and the comparison (contract/wechat-pay.md 11.1).
// The address lives for minutes only, so whatever goes wrong behind it begins with a new answer.
class BillJob final : public Job<BillAnswer>
{
public:
    BillJob(PayTransport &transport, QThreadPool &pool, QByteArray target);

protected:
    void doStart() override { ask(); }
    void doStop() override;

private:
    void ask();
    void readAnswer(const HttpReply &reply);
    void download(const QUrl &address);
    void hash(const HttpReply &reply);
    void compare(const BillHash &hash);
    void askAgain(const Error &reason, std::chrono::milliseconds wait);
    void refuse(Error error);

    PayTransport &m_transport;
    QThreadPool &m_pool;
    QByteArray m_target;
    BillAnswer m_bill;
    QByteArray m_expectedHash;
    JobHandle<HttpReply> m_call;
    JobHandle<BillHash> m_hash;
    StopFlag m_stop = std::make_shared<std::atomic<bool>>(false);
    QTimer m_wait;
    int m_rounds = 0;
};

} // namespace yiren
