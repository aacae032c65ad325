#pragma once

#include "vault/vault.h"
#include "wechat/callledger.h"
#include "wechat/officialanswer.h"
#include "wechat/officialtransport.h"
#include "wechat/tokendesk.h"

namespace yiren {

// What the client of an official account stands on; all of it outlives it.
struct OfficialSurroundings {
    HttpClient &http;
    StorageThread &storage;
    Vault &vault; // open: the token is kept in it
    const Clock &clock;
};

// The API of one official account. A call gets the token, is counted and sent; it is made again by itself only when it changes nothing, or
// when the token had ended. Errors: those of HttpClient and readOfficialAnswer(); RateLimited "wechat.quota_closed" and
// "wechat.quota_used_up" before anything is sent; OutcomeUnknown for a change whose answer did not come: it is never sent again. Outlives
// the jobs it made.
class OfficialApi
{
public:
    OfficialApi(const OfficialSurroundings &surroundings, OfficialAccount account, OfficialSettings settings = {});

    // One call of the functions beside this class; its answer is for the function that reads it.
    [[nodiscard]] JobHandle<OfficialAnswer> call(OfficialCall call);
    // Call and reading in one: api.ask<DraftPage>(draftListCall(0, 20, Contents::Left), draftPage)
    template <typename T>
    [[nodiscard]] JobHandle<T> ask(OfficialCall call, Result<T> (*read)(const OfficialAnswer &));
    // Whether WeChat gives a token at all: settings and address are right. Its text goes nowhere.
    [[nodiscard]] JobHandle<void> checkToken();

    const QString &appid() const { return m_transport.account().appid; }
    AccountId account() const { return m_transport.account().id; }

private:
    OfficialTransport m_transport;
    CallLedger m_ledger;
    TokenDesk m_tokens;
};

// A job whose answer another function reads.
template <typename From, typename T>
class ReadingJob final : public Job<T>
{
public:
    ReadingJob(JobHandle<From> call, std::function<Result<T>(const From &)> read) : m_call(std::move(call)), m_read(std::move(read)) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<From> &answer) { this->finish(answer ? m_read(*answer) : failure(answer.error())); });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    JobHandle<From> m_call;
    std::function<Result<T>(const From &)> m_read;
};

template <typename T>
JobHandle<T> OfficialApi::ask(OfficialCall call, Result<T> (*read)(const OfficialAnswer &))
{
    return JobHandle<T>(new ReadingJob<OfficialAnswer, T>(this->call(std::move(call)), read));
}

} // namespace yiren
