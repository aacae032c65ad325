#include "accounts/accountstore.h"
#include "accounts/corpof.h"
#include "accounts/officialcheck.h"
#include "accounts/officialof.h"
#include "accounts/paycheck.h"
#include "accounts/pushof.h"
#include "accounts/accountfiles.h"
#include "cli/commandline.h"
#include "words/labels.h"
#include "words/sentences.h"
#include "cli/session.h"
#include "cli/words.h"

#include <QJsonArray>

namespace yiren {

namespace {

Exit setUpAccount(Terminal &terminal, const Globals &globals, const AccountWords &words)
{
    auto files = readAccountFiles(words);
    if (!files)
        return terminal.fail(files.error());
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    if (auto unlocked = session->unlock(terminal); !unlocked)
        return terminal.fail(unlocked.error());
    Account account = files->account;
    account.createdAt = session->nowMs();
    const auto id = session->write<AccountId>([account, keys = files->keys](Database &database) -> Result<AccountId> {
        AccountStore store(database);
        auto added = store.add(account);
        if (!added)
            return added;
        for (const PlatformKey &key : keys) {
            if (auto put = store.putPlatformKey(*added, key); !put)
                return failure(put.error());
        }
        return added;
    });
    if (!id)
        return terminal.fail(id.error());
    if (auto put = await(session->program().vault().put(files->secretsOf(*id))); !put) {
        (void)session->write<void>([id = *id](Database &database) { return AccountStore(database).remove(id); });
        return terminal.fail(put.error());
    }
    terminal.say(Cli::tr("Account %1 is set up. Check it with: account check").arg(account.name));
    terminal.answer({{QStringLiteral("account"), account.name}, {QStringLiteral("id"), toInteger(*id)}});
    return Exit::Ok;
}

Exit listAccounts(Terminal &terminal, const Globals &globals)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto accounts = session->read<std::vector<Account>>([](Database &database) { return AccountStore(database).accounts(); });
    if (!accounts)
        return terminal.fail(accounts.error());
    QJsonArray all;
    for (const Account &account : *accounts) {
        all.append(QJsonObject{{QStringLiteral("name"), account.name},
                               {QStringLiteral("appid"), account.appid},
                               {QStringLiteral("mchid"), account.mchid.toString()},
                               {QStringLiteral("pay_base_url"), account.payBaseUrl},
                               {QStringLiteral("api_base_url"), account.apiBaseUrl},
                               {QStringLiteral("connected"), account.canPay()}});
        terminal.say(Cli::tr("%1  merchant %2").arg(account.name, account.canPay() ? account.mchid.toString() : Cli::tr("not connected")));
    }
    if (accounts->empty())
        terminal.say(Cli::tr("No account yet. Add one with: account add --name NAME …"));
    terminal.answer({{QStringLiteral("accounts"), all}});
    return Exit::Ok;
}

Result<std::vector<Capability>> askPay(Session &session, const Account &account, Terminal &terminal)
{
    auto connection = session.connectPay(account, terminal);
    if (!connection)
        return failure(connection.error());
    auto found = await(checkPay(*connection->api, session.program().clock()));
    noteClock(terminal, *connection);
    return found;
}

Result<std::vector<Capability>> askOfficial(Session &session, const Account &account)
{
    auto connection = session.connectOfficial(account);
    if (!connection)
        return std::vector{Capability{QStringLiteral("wechat.token"), Capability::State::Failed, connection.error()}};
    return await(checkOfficial({*connection->api, session.storage(), session.program().clock()}, Asking::Anew));
}

Capability askMini(Session &session, const Account &account)
{
    auto mini = miniProgramOf(account, session.program().vault());
    if (!mini)
        return {QStringLiteral("wechat.shipping"), Capability::State::Failed, mini.error()};
    const OfficialConnection connection = session.program().connectOfficial(std::move(*mini));
    const auto found = await(checkMiniProgram(*connection.api));
    return found ? *found : Capability{QStringLiteral("wechat.shipping"), Capability::State::Failed, found.error()};
}

Capability askShop(Session &session, const Account &account)
{
    auto shop = shopOf(account, session.program().vault());
    if (!shop)
        return {QStringLiteral("wechat.shop"), Capability::State::Failed, shop.error()};
    const OfficialConnection connection = session.program().connectOfficial(std::move(*shop));
    const auto found = await(checkShop(*connection.api, session.nowMs()));
    return found ? *found : Capability{QStringLiteral("wechat.shop"), Capability::State::Failed, found.error()};
}

Capability askCorp(Session &session, const Account &account)
{
    auto corp = corpOf(account, session.program().vault());
    if (!corp)
        return {QStringLiteral("wecom.kf"), Capability::State::Failed, corp.error()};
    const CorpConnection connection = session.program().connectCorp(std::move(*corp));
    const auto found = await(checkCorpDesk(*connection.api));
    return found ? *found : Capability{QStringLiteral("wecom.kf"), Capability::State::Failed, found.error()};
}

// What is not set up is not asked: a company may have one without the other.
Result<std::vector<Capability>> askAll(Session &session, const Account &account, Terminal &terminal)
{
    if (!account.hasAnything())
        return failure(ErrorKind::Credential, "account.not_connected", account.name);
    std::vector<Capability> all;
    if (account.canPay()) {
        auto found = askPay(session, account, terminal);
        if (!found)
            return found;
        all = std::move(*found);
    } else if (auto unlocked = session.unlock(terminal); !unlocked) {
        return failure(unlocked.error());
    }
    const bool hasOnlyOthers = account.canPay() || account.appid.isEmpty();
    if (!hasOnlyOthers || hasOfficial(account, session.program().vault())) {
        const auto found = askOfficial(session, account);
        if (!found)
            return found;
        all.insert(all.end(), found->begin(), found->end());
    }
    if (!account.miniAppid.isEmpty())
        all.push_back(askMini(session, account));
    if (!account.shopAppid.isEmpty())
        all.push_back(askShop(session, account));
    if (!account.corpid.isEmpty())
        all.push_back(askCorp(session, account));
    return all;
}

QJsonObject told(const Capability &capability, Terminal &terminal)
{
    const QString message = capability.error ? sentenceOf(*capability.error) : Cli::tr("works");
    const QString next = capability.error ? nextStepOf(*capability.error) : QString();
    const QString code = capability.error ? capability.error->code : QString();
    const QString state = stateText(capabilityStateName(capability.state));
    terminal.say(capability.error ? QStringLiteral("%1: %2. %3 %4").arg(subjectText(capability.name), state, message, next)
                                  : QStringLiteral("%1: %2").arg(subjectText(capability.name), state));
    return {{QStringLiteral("name"), capability.name},
            {QStringLiteral("state"), capabilityStateName(capability.state)},
            {QStringLiteral("code"), code.isEmpty() ? QJsonValue() : QJsonValue(code)},
            {QStringLiteral("message"), message},
            {QStringLiteral("next_step"), next}};
}

Exit checkCapabilities(Terminal &terminal, const Globals &globals)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto findings = askAll(session, account, terminal);
    if (!findings)
        return terminal.fail(findings.error());
    QJsonArray capabilities;
    bool allWell = true;
    for (const Capability &capability : *findings) {
        allWell = allWell && capability.state != Capability::State::Failed;
        capabilities.append(told(capability, terminal));
    }
    terminal.answer({{QStringLiteral("account"), account.name}, {QStringLiteral("capabilities"), capabilities}});
    return allWell ? Exit::Ok : Exit::Network;
}

Exit removeAccount(Terminal &terminal, const Globals &globals, const QString &name)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto removed = session->write<AccountId>([name](Database &database) -> Result<AccountId> {
        AccountStore store(database);
        const auto account = store.resolve(name);
        if (!account)
            return failure(account.error());
        if (auto done = store.remove(account->id); !done)
            return failure(done.error());
        return account->id;
    });
    if (!removed)
        return terminal.fail(removed.error());
    if (auto unlocked = session->unlock(terminal); !unlocked)
        return terminal.fail(unlocked.error());
    QStringList names = {secretname::merchantKey(*removed),
                         secretname::apiV3Key(*removed),
                         secretname::appSecret(*removed),
                         secretname::miniSecret(*removed),
                         secretname::shopSecret(*removed),
                         secretname::corpSecret(*removed),
                         secretname::proxy(*removed),
                         secretname::robot(*removed),
                         tokenSecretName(*removed),
                         tokenSecretName(*removed, AppKind::MiniProgram),
                         tokenSecretName(*removed, AppKind::Shop)};
    names += pushSecretNames(*removed);
    if (auto done = await(session->program().vault().remove(names)); !done)
        return terminal.fail(done.error());
    terminal.say(Cli::tr("Account %1 and its secrets are removed.").arg(name));
    terminal.answer({{QStringLiteral("removed"), name}});
    return Exit::Ok;
}

void addAddWords(Command &command, AccountWords &words)
{
    command.option("--name", words.name).required();
    command.option("--appid", words.appid);
    command.option("--app-secret-file", words.appSecretFile);
    command.option("--mini-appid", words.miniAppid, said(Cli::tr("The Mini Program whose orders are shipped here")));
    command.option("--mini-secret-file", words.miniSecretFile);
    command.option("--shop-appid", words.shopAppid, said(Cli::tr("The WeChat Shop whose orders come into the ledger")));
    command.option("--shop-secret-file", words.shopSecretFile);
    command.option("--mchid", words.mchid);
    command.option("--mch-serial", words.mchSerial, said(Cli::tr("Serial of the merchant API certificate")));
    command.option("--mch-key-file", words.mchKeyFile, "apiclient_key.pem");
    command.option("--apiv3-key-file", words.apiV3KeyFile);
    command.option("--pay-public-key-file", words.payPublicKeyFile);
    command.option("--pay-public-key-id", words.payPublicKeyId, "PUB_KEY_ID_…");
    command.option("--platform-cert-file", words.platformCertFiles);
    command.option("--notify-url", words.notifyUrl);
    command.option("--corpid", words.corpid);
    command.option("--corp-secret-file", words.corpSecretFile);
    command.option("--wecom-base-url", words.wecomBaseUrl);
    command.option("--api-base-url", words.apiBaseUrl);
    command.option("--pay-base-url", words.payBaseUrl);
    command.option("--push-token-file", words.push.tokenFile, said(Cli::tr("Of the official account's message push")));
    command.option("--push-key-file", words.push.keyFile, said(Cli::tr("Its EncodingAESKey; without it pushes are plain")));
    command.option("--mini-push-token-file", words.miniPush.tokenFile);
    command.option("--mini-push-key-file", words.miniPush.keyFile);
    command.option("--wecom-push-token-file", words.wecomPush.tokenFile);
    command.option("--wecom-push-key-file", words.wecomPush.keyFile);
    command.option("--proxy", words.proxy, "socks5://127.0.0.1:1080");
    command.option("--ca-file", words.caFile, said(Cli::tr("Authority of a sandbox or a private proxy")));
}

} // namespace

void addAccount(CommandLine &line)
{
    Command command = line.root.command("account", said(Cli::tr("Connect to WeChat: keys are read once and kept in the vault")));
    command.needsACommand();
    auto words = std::make_shared<AccountWords>();
    Command adding = command.command("add", said(Cli::tr("Set up an account")));
    addAddWords(adding, *words);
    adding.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return setUpAccount(terminal, line.globals, *words); }; });
    command.command("list", said(Cli::tr("The accounts"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return listAccounts(terminal, line.globals); };
    });
    command.command("check", said(Cli::tr("Ask one harmless question for each capability"))).whenCalled([&line] {
        line.chosen = [&line](Terminal &terminal) { return checkCapabilities(terminal, line.globals); };
    });
    Command removing = command.command("remove", said(Cli::tr("Remove an account that has no books, with its secrets")));
    removing.option("NAME", words->name).required();
    removing.whenCalled([&line, words] {
        line.chosen = [&line, words](Terminal &terminal) { return removeAccount(terminal, line.globals, words->name); };
    });
}

} // namespace yiren
