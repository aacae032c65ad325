#include "shipping/shipjob.h"

#include "base/crashpoint.h"

#include <algorithm>

namespace yiren {

void ShipJob::doStop()
{
    m_reading.reset();
    m_look.reset();
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
}

// Before anything is asked: what is wrong with the data themselves needs no network to be said.
void ShipJob::check()
{
    m_reading = m_setup.storage.read<ShippingCase>(
        [account = m_setup.account, id = m_wish.order](Database &database) { return loadShippingCase(database, account, id); });
    m_reading->then(this, [this](const Result<ShippingCase> &about) {
        if (!about)
            return fail(about.error());
        if (const auto reason = whatKeepsBack(*about, m_wish))
            return fail(*reason);
        look();
    });
    m_reading->start();
}

void ShipJob::look()
{
    m_look.reset(new ShippingLookJob(m_setup, m_wish.order));
    m_look->then(this, [this](const Result<bool> &looked) { looked ? begin() : fail(looked.error()); });
    m_look->start();
}

void ShipJob::begin()
{
    m_beginning = m_setup.storage.write<ShippingDeed>([account = m_setup.account, wish = m_wish, now = m_setup.now()](Database &database) {
        return beginShipping(database, account, wish, now);
    });
    m_beginning->then(this, [this](const Result<ShippingDeed> &begun) {
        if (!begun)
            return fail(begun.error());
        m_deed = *begun;
        send();
    });
    m_beginning->start();
}

void ShipJob::send()
{
    m_call = m_setup.api.call(shippingCall(m_deed));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        crashPoint("shipping.answered");
        take(answer);
    });
    m_call->start();
}

void ShipJob::take(const Result<OfficialAnswer> &answer)
{
    if (answer)
        return settle(ShippingDeedState::Done, {}, {});
    const Error error = answer.error();
    const bool isUnknown = error.kind == ErrorKind::OutcomeUnknown;
    settle(isUnknown ? ShippingDeedState::Unknown : ShippingDeedState::Refused, error.code,
           isUnknown ? std::nullopt : std::optional(error));
}

void ShipJob::settle(ShippingDeedState state, const QString &failureCode, const std::optional<Error> &refusal)
{
    m_deed.state = state;
    m_deed.failure = failureCode;
    m_settling = m_setup.storage.write<void>([account = m_setup.account, deed = m_deed, now = m_setup.now()](Database &database) {
        return settleShipping(database, account, deed, deed.state, deed.failure, now);
    });
    m_settling->then(this, [this, refusal](const Done &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        lookAgain();
    });
    m_settling->start();
}

// Shows the order as WeChat has it now, and settles what is unknown. That it can't be had changes nothing about what was sent.
void ShipJob::lookAgain()
{
    m_look.reset(new ShippingLookJob(m_setup, m_wish.order));
    m_look->then(this, [this](const Result<bool> &) { readBack(); });
    m_look->start();
}

void ShipJob::readBack()
{
    m_reading = m_setup.storage.read<ShippingCase>(
        [account = m_setup.account, id = m_wish.order](Database &database) { return loadShippingCase(database, account, id); });
    m_reading->then(this, [this](const Result<ShippingCase> &about) {
        if (!about)
            return fail(about.error());
        const auto deed = std::ranges::find(about->deeds, m_deed.id, &ShippingDeed::id);
        finish(deed == about->deeds.end() ? m_deed : *deed);
    });
    m_reading->start();
}

} // namespace yiren
