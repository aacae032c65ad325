#pragma once

#include "pay/refundstate.h"
#include "selling/sellingline.h"

namespace yiren {

// Asks WeChat Pay how one refund stands and keeps it. NotFound RESOURCE_NOT_EXISTS: nothing was accepted under that number. Errors of
// keepRefundState().
class QueryRefundJob final : public Job<RefundState>
{
public:
    QueryRefundJob(const SellingLine &line, OutRefundNo number) : m_line(line), m_number(std::move(number)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    SellingLine m_line;
    OutRefundNo m_number;
    JobHandle<RefundState> m_query;
    JobHandle<void> m_keep;
};

[[nodiscard]] inline bool isNoSuchRefund(const Error &error)
{
    return error.code == QLatin1String("RESOURCE_NOT_EXISTS");
}

} // namespace yiren
