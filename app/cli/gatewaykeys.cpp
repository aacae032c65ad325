#include "cli/gatewaykeys.h"

#include "accounts/pushof.h"
#include "cli/session.h"
#include "cli/words.h"

namespace yiren {

namespace {

using secretname::PushedTo;

struct GatewayKeyWords {
    PushFiles files;
    std::string to = "official";
};

PushedTo pushedToNamed(const std::string &name)
{
    return name == "mini" ? PushedTo::Mini : name == "wecom" ? PushedTo::Wecom : PushedTo::Official;
}

Done changeKeys(Vault &vault, AccountId account, PushedTo to, const PushSecrets &given)
{
    const auto change = pushKeyChange(vault, account, to, given);
    if (!change)
        return failure(change.error());
    if (auto put = await(vault.put(change->put)); !put)
        return put;
    return change->remove.isEmpty() ? Done() : await(vault.remove(change->remove));
}

Exit setGatewayKeys(Terminal &terminal, const Globals &globals, const GatewayKeyWords &words)
{
    const PushedTo to = pushedToNamed(words.to);
    const auto given = readPushFiles(words.files, to);
    if (!given)
        return terminal.fail(given.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    if (auto opened = books->session.unlock(terminal); !opened)
        return terminal.fail(opened.error());
    if (auto changed = changeKeys(books->session.program().vault(), books->account.id, to, *given); !changed)
        return terminal.fail(changed.error());
    terminal.say(given->key.isEmpty() ? Cli::tr("Kept. Pushes are expected plain.") : Cli::tr("Kept. Pushes are expected encrypted."));
    terminal.answer(
        QJsonObject{{QStringLiteral("entrance"), QString(u'/' + text(words.to))}, {QStringLiteral("encrypted"), !given->key.isEmpty()}});
    return Exit::Ok;
}

} // namespace

void addGatewayKeys(Command &gateway, CommandLine &line)
{
    auto words = std::make_shared<GatewayKeyWords>();
    Command keys =
        gateway.command("keys", said(Cli::tr("The token and the EncodingAESKey of an account that is there; the key before stays valid")));
    keys.option("--push-token-file", words->files.tokenFile).required();
    keys.option("--push-key-file", words->files.keyFile, said(Cli::tr("Without it pushes are plain")));
    keys.option("--for", words->to, said(Cli::tr("What pushes: the official account, the Mini Program or WeCom")))
        .oneOf({"official", "mini", "wecom"});
    keys.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return setGatewayKeys(terminal, line.globals, *words); }; });
}

} // namespace yiren
