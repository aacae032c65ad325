#include "cli/opengateway.h"

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
    Vault &vault = books.session.program().vault();
    const Account &account = books.account;
    if (account.corpid.isEmpty() || !vault.holds(secretname::corpSecret(account.id)))
        return {};
    auto secret = vault.get(secretname::corpSecret(account.id));
    if (!secret)
        return failure(secret.error());
    Corp corp;
    corp.id = account.id;
    corp.corpid = account.corpid;
    corp.secret = std::move(*secret);
    corp.baseUrl = account.wecomBaseUrl.isEmpty() ? defaultCorpUrl() : QUrl(account.wecomBaseUrl);
    corp.caPem = account.caPem;
    if (auto sound = checkCorp(corp); !sound)
        return sound;
    const HttpSetup setup{HostAllowList({corp.baseUrl}), corp.caPem, books.session.program().dataDir().path(), corp.proxy};
    gateway.corpHttp = std::make_unique<HttpClient>(setup, books.session.program().clock());
    gateway.corp = std::make_unique<CorpApi>(CorpSurroundings{*gateway.corpHttp, vault, books.session.program().clock()}, std::move(corp));
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
    if (gateway.corp)
        dealing.kf = [setup = TalkSetup{gateway.corp.get(), nullptr, nullptr, program.storage(), program.clock(), account}](
                         const pushed::KfNews &news) { return readDesk(setup, news); };
    return dealing;
}

} // namespace yiren
