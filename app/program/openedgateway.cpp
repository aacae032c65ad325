#include "program/openedgateway.h"

#include "accounts/corpof.h"
#include "accounts/officialof.h"
#include "accounts/pushof.h"
#include "gateway/confirmnotice.h"
#include "gateway/readdesk.h"

#include <QCoreApplication>

namespace yiren {

namespace {

class GatewayTexts
{
    Q_DECLARE_TR_FUNCTIONS(GatewayTexts)
};

Done openPushDoors(Program &program, const Account &account, OpenedGateway &gateway)
{
    GatewayDoors &doors = gateway.doors;
    using secretname::PushedTo;
    const std::pair<PushedTo, std::optional<PushKeys> &> all[] = {
        {PushedTo::Official, doors.official}, {PushedTo::Mini, doors.mini}, {PushedTo::Wecom, doors.wecom}};
    for (const auto &[to, door] : all) {
        auto keys = pushKeysOf(account, program.vault(), to);
        if (!keys)
            return failure(keys.error());
        door = std::move(*keys);
    }
    return {};
}

// What rules say goes over these; without one it is said in the answer to a push, as far as it fits.
Done connectOfficials(Program &program, const Account &account, OpenedGateway &gateway)
{
    if (hasOfficial(account, program.vault())) {
        auto official = officialOf(account, program.vault());
        if (!official)
            return failure(official.error());
        gateway.official = program.connectOfficial(std::move(*official));
    }
    if (!hasMiniProgram(account, program.vault()))
        return {};
    auto mini = miniProgramOf(account, program.vault());
    if (!mini)
        return failure(mini.error());
    gateway.mini = program.connectOfficial(std::move(*mini));
    return {};
}

Done connectRelay(Program &program, const Account &account, OpenedGateway &gateway)
{
    auto relay = relayOf(account.id, program.vault());
    if (!relay)
        return failure(relay.error());
    gateway.relay = std::move(*relay);
    if (gateway.relay)
        gateway.relayHttp = std::make_unique<HttpClient>(
            HttpSetup{HostAllowList({gateway.relay->url}), account.caPem, program.dataDir().path(), {}}, program.clock());
    return {};
}

TalkSetup talkOf(Program &program, const Account &account, const OpenedGateway &gateway)
{
    return {gateway.corp.api.get(), gateway.official.api.get(), gateway.mini.api.get(), program.storage(), program.clock(), account.id};
}

// 微信客服 is read where the corporation's secret is here; without it what it pushes waits for the next reading.
Done connectCorp(Program &program, const Account &account, OpenedGateway &gateway)
{
    if (!hasCorp(account, program.vault()))
        return {};
    auto corp = corpOf(account, program.vault());
    if (!corp)
        return failure(corp.error());
    gateway.corp = program.connectCorp(std::move(*corp));
    return {};
}

} // namespace

Result<std::unique_ptr<OpenedGateway>> openGateway(Program &program, const Account &account, PayConnection pay)
{
    auto gateway = std::make_unique<OpenedGateway>();
    for (const auto &open : {openPushDoors, connectCorp, connectOfficials, connectRelay}) {
        if (auto opened = open(program, account, *gateway); !opened)
            return failure(opened.error());
    }
    gateway->pay = std::move(pay);
    gateway->doors.pay = gateway->pay.api.get();
    const GatewayDoors &doors = gateway->doors;
    if (!doors.official && !doors.mini && !doors.wecom && doors.pay == nullptr)
        return failure(ErrorKind::Credential, "gateway.no_entrance", account.name);
    return gateway;
}

PushDealing dealingOf(Program &program, const Account &account, const OpenedGateway &gateway)
{
    PushDealing dealing{program.storage(), account.id, program.clock(), gateway.doors, account.appid, account.miniAppid, {}, {}};
    dealing.eraseTask = GatewayTexts::tr(
        "Withdrew consent at WeChat: erase what is kept of this person, under “Personal information” beside the customer.");
    if (gateway.pay.api)
        dealing.pay = [line = SellingLine{*gateway.pay.api, program.storage(), program.clock(), account.id}](const PayNotice &notice) {
            return confirmNotice(line, notice);
        };
    if (gateway.corp.api)
        dealing.kf = [setup = talkOf(program, account, gateway)](const pushed::KfNews &news) { return readDesk(setup, news); };
    return dealing;
}

GatewaySetup gatewaySetup(Program &program, const Account &account, const OpenedGateway &gateway)
{
    return {dealingOf(program, account, gateway),
            talkOf(program, account, gateway),
            gateway.calendar,
            gateway.pay.api.get(),
            gateway.relayHttp.get(),
            gateway.relay ? &*gateway.relay : nullptr,
            program.dataDir().path()};
}

} // namespace yiren
