#include "window/talkconnections.h"

#include "accounts/corpof.h"
#include "accounts/officialof.h"
#include "conversations/replyjob.h"
#include "program/program.h"

namespace yiren {

namespace {

class TalkConnections final : public TalkWires
{
public:
    TalkConnections(Program &program, AccountId account) : m_program(program), m_account(account) {}

    CorpConnection corp;
    OfficialConnection official, mini;

    JobHandle<TalkMessage> reply(const ReplyWish &wish) override { return JobHandle<TalkMessage>(new ReplyJob(setup(), wish)); }
    JobHandle<MessagesReport> read() override { return JobHandle<MessagesReport>(new MessagesJob(setup())); }
    TalkSetup setup() const override
    {
        return {corp.api.get(), official.api.get(), mini.api.get(), m_program.storage(), m_program.clock(), m_account};
    }

private:
    Program &m_program;
    const AccountId m_account;
};

} // namespace

Result<std::shared_ptr<TalkWires>> connectTalkOf(Program &program, const Account &account)
{
    const Vault &vault = program.vault();
    if (!vault.isUnlocked())
        return failure(ErrorKind::Credential, "vault.locked", account.name);
    auto wires = std::make_shared<TalkConnections>(program, account.id);
    if (hasCorp(account, vault)) {
        auto corp = corpOf(account, vault);
        if (!corp)
            return failure(corp.error());
        wires->corp = program.connectCorp(std::move(*corp));
    }
    if (hasOfficial(account, vault)) {
        auto official = officialOf(account, vault);
        if (!official)
            return failure(official.error());
        wires->official = program.connectOfficial(std::move(*official));
    }
    if (hasMiniProgram(account, vault)) {
        auto mini = miniProgramOf(account, vault);
        if (!mini)
            return failure(mini.error());
        wires->mini = program.connectOfficial(std::move(*mini));
    }
    if (!wires->corp.api && !wires->official.api && !wires->mini.api)
        return failure(ErrorKind::Credential, "talk.channel_off", account.name);
    return std::shared_ptr<TalkWires>(wires);
}

} // namespace yiren
