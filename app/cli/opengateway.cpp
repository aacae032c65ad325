#include "cli/opengateway.h"

#include "accounts/corpof.h"
#include "accounts/pushof.h"
#include "gateway/confirmnotice.h"
#include "gateway/readdesk.h"

namespace yiren {

namespace {

Done openPushDoors(Books &books, GatewayDoors &doors)
{
    using secretname::PushedTo;
    const std::pair<PushedTo, std::optional<PushKeys> &> all[] = {
        {PushedTo::Official, doors.official}, {PushedTo::Mini, doors.mini}, {PushedTo::Wecom, doors.wecom}};
    for (const auto &[to, door] : all) {
        auto keys = pushKeysOf(books.account, books.session.program().vault(), to);
        if (!keys)
            return failure(keys.error());
        door = std::move(*keys);
    }
    return {};
}

// 微信客服 is read where the corporation's secret is here; without it what it pushes waits for the next reading.
Done connectCorp(Books &books, OpenGateway &gateway)
{
    Program &program = books.session.program();
    if (!hasCorp(books.account, program.vault()))
        return {};
    auto corp = corpOf(books.account, program.vault());
    if (!corp)
        return failure(corp.error());
    gateway.corp = program.connectCorp(std::move(*corp));
    return {};
}

} // namespace

Result<std::unique_ptr<OpenGateway>> openGateway(Books &books, Terminal &terminal)
{
    auto gateway = std::make_unique<OpenGateway>();
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    if (auto opened = openPushDoors(books, gateway->doors); !opened)
        return failure(opened.error());
    if (auto connected = connectCorp(books, *gateway); !connected)
        return failure(connected.error());
    if (books.account.canPay()) {
        auto pay = books.session.connectPay(books.account, terminal);
        if (!pay)
            return failure(pay.error());
        gateway->pay = std::move(*pay);
        gateway->doors.pay = gateway->pay.api.get();
    }
    const GatewayDoors &doors = gateway->doors;
    if (!doors.official && !doors.mini && !doors.wecom && doors.pay == nullptr)
        return failure(ErrorKind::Credential, "gateway.no_entrance", books.account.name);
    return gateway;
}

PushDealing dealingOf(Books &books, const OpenGateway &gateway)
{
    Program &program = books.session.program();
    const AccountId account = books.account.id;
    PushDealing dealing{program.storage(), account, program.clock(), gateway.doors, books.account.appid, books.account.miniAppid, {}, {}};
    if (gateway.pay.api)
        dealing.pay = [line = SellingLine{*gateway.pay.api, program.storage(), program.clock(), account}](const PayNotice &notice) {
            return confirmNotice(line, notice);
        };
    if (gateway.corp.api)
        dealing.kf = [setup = TalkSetup{gateway.corp.api.get(), nullptr, nullptr, program.storage(), program.clock(), account}](
                         const pushed::KfNews &news) { return readDesk(setup, news); };
    return dealing;
}

} // namespace yiren
