#include "menus/menusendjob.h"

#include <algorithm>

namespace yiren {

void MenuSendJob::doStart()
{
    m_reading = m_setup.storage.read<std::optional<MenuDeed>>(
        [account = m_setup.account](Database &database) { return MenuDeedStore(database).underWay(account); });
    m_reading->then(this, [this](const Result<std::optional<MenuDeed>> &open) {
        if (!open)
            return fail(open.error());
        *open ? lookFirst() : begin();
    });
    m_reading->start();
}

void MenuSendJob::doStop()
{
    m_reading.reset();
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
    m_look.reset();
    m_books.reset();
}

// What became of the one before is found out, where it can be, before another takes its place.
void MenuSendJob::lookFirst()
{
    m_look.reset(new MenuLookJob(m_setup));
    m_look->then(this, [this](const Result<MenuReading> &reading) { reading ? begin() : fail(reading.error()); });
    m_look->start();
}

void MenuSendJob::begin()
{
    m_beginning = m_setup.storage.write<MenuDeed>([account = m_setup.account, wish = m_wish, now = m_setup.now()](Database &database) {
        return beginMenu(database, account, wish, now);
    });
    m_beginning->then(this, [this](const Result<MenuDeed> &begun) {
        if (!begun)
            return fail(begun.error());
        m_deed = *begun;
        send();
    });
    m_beginning->start();
}

void MenuSendJob::send()
{
    m_call = m_setup.api.call(m_wish.isDeletion ? menuDeleteCall() : menuCreateCall(m_deed.body));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) { settle(answer); });
    m_call->start();
}

void MenuSendJob::settle(const Result<OfficialAnswer> &answer)
{
    const bool isUnknown = !answer && answer.error().kind == ErrorKind::OutcomeUnknown;
    const std::optional<Error> refusal = answer || isUnknown ? std::nullopt : std::optional(answer.error());
    m_deed.state = answer ? MenuDeed::State::Done : isUnknown ? MenuDeed::State::Unknown : MenuDeed::State::Refused;
    m_deed.failure = answer ? QString() : answer.error().code;
    m_settling = m_setup.storage.write<void>([account = m_setup.account, deed = m_deed, now = m_setup.now()](Database &database) {
        return settleMenu(database, account, deed, now);
    });
    m_settling->then(this, [this, refusal](const Done &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        look();
    });
    m_settling->start();
}

// That it can't be read changes nothing about what was sent.
void MenuSendJob::look()
{
    m_look.reset(new MenuLookJob(m_setup));
    m_look->then(this, [this](const Result<MenuReading> &reading) { readBack(reading); });
    m_look->start();
}

void MenuSendJob::readBack(const Result<MenuReading> &reading)
{
    m_books = m_setup.storage.read<MenuBooks>([account = m_setup.account](Database &database) { return loadMenuBooks(database, account); });
    m_books->then(this, [this, isRead = reading.has_value()](const Result<MenuBooks> &books) {
        if (!books)
            return fail(books.error());
        const auto deed = std::ranges::find(books->deeds, m_deed.id, &MenuDeed::id);
        const MenuVersion *there = books->there();
        MenuSent sent{deed == books->deeds.end() ? m_deed : *deed, {}};
        if (isRead)
            sent.isThere = (there ? there->menu : Menu()) == m_wish.menu;
        finish(sent);
    });
    m_books->start();
}

} // namespace yiren
