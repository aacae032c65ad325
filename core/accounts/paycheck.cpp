#include "accounts/paycheck.h"

#include "pay/payerrors.h"
#include "time/businessday.h"

namespace yiren {

namespace {

bool stopsEverything(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadSignature
        || error.code == QLatin1String("SIGN_ERROR") || error.code == QLatin1String("clock.skew") || error.kind == ErrorKind::Credential
        || payErrorKey(error) == QLatin1String("pay.public_key_id");
}

// The question was understood and answered, though there was nothing to give.
bool isAnswer(const Error &error)
{
    return error.code == QLatin1String("ORDER_NOT_EXIST") || error.code == QLatin1String("RESOURCE_NOT_EXISTS")
        || error.kind == ErrorKind::NotReady || error.code == QLatin1String("NO_STATEMENT_EXIST");
}

class PayCheckJob final : public Job<std::vector<Capability>>
{
public:
    PayCheckJob(PayApi &api, Clock &clock) : m_api(api), m_today(BusinessDay::of(clock.now())) {}

protected:
    void doStart() override { askTradeBill(); }
    void doStop() override
    {
        m_bill.reset();
        m_order.reset();
        m_complaints.reset();
    }

private:
    void askTradeBill()
    {
        askBill("pay.trade_bill", BillKind::TradeAll, [this] { askFundBill(); });
    }
    void askFundBill()
    {
        askBill("pay.fund_flow_bill", BillKind::FundBasic, [this] { askOrder(); });
    }

    void askBill(const char *name, BillKind kind, std::function<void()> next)
    {
        m_bill = m_api.bill(m_today.plusDays(-2), kind);
        m_bill->then(this, [this, name, next = std::move(next)](const Result<BillAnswer> &answer) { note(name, answer, next); });
        m_bill->start();
    }

    void askOrder()
    {
        m_order = m_api.queryOrder(OutTradeNo(QStringLiteral("yirencheck0000000000")));
        m_order->then(this, [this](const Result<OrderState> &answer) { note("pay.order_query", answer, [this] { askComplaints(); }); });
        m_order->start();
    }

    void askComplaints()
    {
        m_complaints = m_api.complaints(m_today, m_today);
        m_complaints->then(this,
                           [this](const Result<ComplaintPage> &answer) { note("pay.complaints", answer, [this] { finish(m_found); }); });
        m_complaints->start();
    }

    template <typename T>
    void note(const char *name, const Result<T> &answer, const std::function<void()> &next)
    {
        Capability capability{QString::fromLatin1(name), Capability::State::Ok, {}};
        if (!answer && !isAnswer(answer.error())) {
            capability.error = answer.error();
            const bool isRight = answer.error().code == QLatin1String("NO_AUTH");
            capability.state = isRight ? Capability::State::NotPermitted : Capability::State::Failed;
        }
        m_found.push_back(capability);
        if (capability.error && stopsEverything(*capability.error))
            return giveUp(*capability.error);
        next();
    }

    void giveUp(const Error &error)
    {
        constexpr const char *all[] = {"pay.trade_bill", "pay.fund_flow_bill", "pay.order_query", "pay.complaints"};
        for (size_t i = m_found.size(); i < std::size(all); ++i)
            m_found.push_back({QString::fromLatin1(all[i]), Capability::State::Unknown, error});
        finish(m_found);
    }

    PayApi &m_api;
    BusinessDay m_today;
    std::vector<Capability> m_found;
    JobHandle<BillAnswer> m_bill;
    JobHandle<OrderState> m_order;
    JobHandle<ComplaintPage> m_complaints;
};

} // namespace

JobHandle<std::vector<Capability>> checkPay(PayApi &api, Clock &clock)
{
    return JobHandle<std::vector<Capability>>(new PayCheckJob(api, clock));
}

std::optional<Error> clockWarning(const PayApi &api)
{
    const ClockSkew &skew = api.clockSkew();
    if (skew.verdict() == ClockSkew::Verdict::Fine)
        return {};
    return makeError(ErrorKind::Unauthorized, "clock.skew", QString::number(skew.offset().count()));
}

} // namespace yiren
