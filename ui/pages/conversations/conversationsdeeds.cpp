// What is done on the page of conversations: answering, marking, snippets, cards, money.
#include "pages/conversations/conversationspage.h"

#include "formatting/format.h"
#include "frame/cashier.h"
#include "pages/conversations/cardsheet.h"
#include "pages/conversations/linksheet.h"
#include "pages/conversations/peoplecard.h"
#include "pages/conversations/replycomposer.h"
#include "pages/conversations/replywire.h"
#include "pages/conversations/snippetsheet.h"
#include "pages/conversations/talkdeeds.h"
#include "pages/conversations/talkdrafts.h"
#include "pages/conversations/threadlist.h"
#include "pages/customers/customerdeeds.h"
#include "products/productstore.h"
#include "storage/storagethread.h"

#include <QAction>
#include <QPushButton>

namespace yiren {

namespace {

// Else it comes from a sheet, and what is being written stays.
bool isOfField(ReplyWish::Kind kind)
{
    return kind != ReplyWish::Kind::MiniProgram && kind != ReplyWish::Kind::Link;
}

} // namespace

void ConversationsPage::connectComposer()
{
    connect(m_composer, &ReplyComposer::sendWanted, this, &ConversationsPage::send);
    connect(m_composer, &ReplyComposer::written, this, [this](const QString &text) {
        if (m_talk)
            m_drafts->note(side().peer.id, text);
    });
    connect(m_composer, &ReplyComposer::snippetUsed, m_deeds, &TalkDeeds::noteUsed);
    connect(m_composer, &ReplyComposer::cardWanted, this, &ConversationsPage::openCards);
    connect(m_composer, &ReplyComposer::linkWanted, this, &ConversationsPage::openLink);
    connect(m_composer, &ReplyComposer::moneyWanted, this, &ConversationsPage::takeMoney);
}

void ConversationsPage::connectWire()
{
    connect(m_wire, &ReplyWire::changed, this, &ConversationsPage::showBusy);
    connect(m_wire, &ReplyWire::began, this, [this](const ReplyWish &wish) {
        if (isOfTalk(wish.peer) && isOfField(wish.kind))
            m_composer->sent();
    });
    connect(m_wire, &ReplyWire::wasSent, this, [this](const TalkMessage &message, const ReplyWish &) {
        if (message.state == TalkMessage::State::Unknown)
            emit noticed(tr("No answer came from WeChat: it may have arrived. Nothing is sent twice."), {});
        refresh();
    });
    connect(m_wire, &ReplyWire::notSent, this, &ConversationsPage::giveBack);
    connect(m_wire, &ReplyWire::wasRead, this, &ConversationsPage::refresh);
    connect(m_wire, &ReplyWire::readingFailed, this, [this](const Error &error) {
        if (error.kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(error), [this] { m_wire->read(); });
    });
}

void ConversationsPage::connectCustomer()
{
    const auto id = [this] { return m_people->about()->card.listed.customer.id; };
    const bool mayRefund = m_services.cashier && m_services.cashier->canTakeMoney();
    m_people->setRefundsPossible(mayRefund);
    connect(m_people, &PeopleCard::customerChosen, this,
            [this](CustomerId customer) { emit leadTo("customers", QStringLiteral("customer:%1").arg(toInteger(customer))); });
    connect(m_people, &PeopleCard::orderChosen, this,
            [this](const QString &number) { emit leadTo("orders", QStringLiteral("order:") + number); });
    connect(m_people, &PeopleCard::refundChosen, this,
            [this](const QString &number) { emit leadTo("orders", QStringLiteral("refund:") + number); });
    connect(m_people, &PeopleCard::noteAdded, this, [this, id](const QString &text) { m_customerDeeds->addNote(id(), text); });
    connect(m_people, &PeopleCard::noteRemoved, m_customerDeeds, &CustomerDeeds::removeNote);
    connect(m_people, &PeopleCard::tagAdded, this, [this, id](const QString &tag) { m_customerDeeds->addTag(id(), tag); });
    connect(m_people, &PeopleCard::tagRemoved, this, [this, id](const QString &tag) { m_customerDeeds->removeTag(id(), tag); });
    connect(m_customerDeeds, &CustomerDeeds::done, this, &Page::noticed);
    connect(m_customerDeeds, &CustomerDeeds::changed, this, &ConversationsPage::openAgain);
    connect(m_customerDeeds, &CustomerDeeds::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
}

void ConversationsPage::showBusy()
{
    const bool isReading = m_wire->isReading();
    m_read->setEnabled(!isReading && m_wire->canRead());
    m_read->setToolTip(!m_wire->isPossible() ? tr("Connect WeChat customer service or the official account in the settings first")
                           : !m_wire->canRead()
                           ? tr("What is written in a Mini Program comes by its push only: switch the gateway on in the settings")
                           : isReading ? tr("WeChat is being asked.")
                                       : tr("Asks WeChat now; it is asked by itself while the window is open"));
    command("read")->setEnabled(m_read->isEnabled());
    m_composer->setBusy(m_wire->isSending()        ? tr("Wait until WeChat has answered.")
                            : m_wire->isPossible() ? QString()
                                                   : tr("Connect WeChat customer service or the official account in the settings first"));
    const bool isOpen = m_talk.has_value();
    for (const char *name : {"write", "done", "suggestion", "picture", "card", "link", "money", "next", "previous"})
        command(name)->setEnabled(isOpen);
    const bool canTake = m_services.cashier && m_services.cashier->canTakeMoney();
    const bool isAnybodys = !isOpen || m_talk->thread.isAnybodys();
    command("money")->setEnabled(isOpen && canTake && isAnybodys);
    m_composer->setMoneyPossible(!canTake          ? tr("Connect WeChat Pay in the settings first")
                                     : !isAnybodys ? tr("Who writes here is no customer: the import that knew them was undone")
                                                   : QString());
}

void ConversationsPage::send(const ReplyWish &wanted)
{
    if (!m_talk)
        return;
    ReplyWish wish = wanted;
    wish.peer = side().peer.id;
    m_wire->send(wish);
}

// It did not leave, or WeChat refused it: the words come back, unless something else was written meanwhile. What became of the message that
// was written down shows in the talk.
void ConversationsPage::giveBack(const Error &error, const ReplyWish &wish)
{
    const bool isHere = isOfTalk(wish.peer);
    if (wish.kind == ReplyWish::Kind::Text) {
        if (isHere && m_composer->isEmpty())
            m_composer->insert(wish.text);
        else if (!isHere && !m_drafts->unkept(wish.peer))
            m_drafts->note(wish.peer, wish.text);
    } else if (isHere && m_composer->isEmpty() && isOfField(wish.kind)) {
        m_composer->attach(wish.bytes, wish.fileName);
    }
    if (error.kind != ErrorKind::Cancelled)
        showDeedFailed(m_services.words(error), [this, wish] { m_wire->send(wish); });
    refresh();
}

// Up to the last message that is shown: what comes later waits again.
void ConversationsPage::markDone()
{
    if (!m_talk || m_talk->thread.waiting == 0)
        return;
    std::vector<TalkDeeds::Mark> marks;
    for (const TalkPeer &peer : m_talk->peers) {
        qint64 last = 0;
        for (const TalkMessage &message : m_talk->messages) {
            if (message.peer == peer.id)
                last = std::max(last, message.id);
        }
        if (last > peer.doneUpTo)
            marks.push_back({peer.id, peer.doneUpTo, last});
    }
    if (m_done->hasFocus())
        m_threads->setFocus(Qt::OtherFocusReason);
    m_deeds->markDone(marks);
}

void ConversationsPage::openSnippets()
{
    if (!m_snippetSheet) {
        m_snippetSheet = new SnippetSheet(*window());
        connect(m_snippetSheet, &SnippetSheet::putWanted, m_deeds, &TalkDeeds::putSnippet);
        connect(m_snippetSheet, &SnippetSheet::removeWanted, m_deeds, &TalkDeeds::removeSnippet);
        connect(m_snippetSheet, &SnippetSheet::taken, this, [this](const Snippet &snippet) {
            m_snippetSheet->dismiss();
            if (m_talk)
                m_composer->takeSnippet(snippet);
        });
    }
    m_snippetSheet->setSnippets(m_list.snippets, m_talk.has_value());
    m_snippetSheet->openAnew();
}

void ConversationsPage::openCards()
{
    m_products = m_services.storage.read<std::vector<ListedProduct>>(
        [account = m_services.account.id](Database &database) { return ProductStore(database).products(account); });
    m_products->then(this, [this](const Result<std::vector<ListedProduct>> &products) {
        if (!products)
            return showDeedFailed(m_services.words(products.error()), [this] { openCards(); });
        auto *sheet = new CardSheet(*window(), m_services.memory, m_services.account.miniAppid);
        connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
        connect(sheet, &CardSheet::cardWanted, this, [this, sheet](const ReplyWish &wish) {
            sheet->dismiss();
            send(wish);
        });
        connect(sheet, &CardSheet::textWanted, this, [this, sheet](const QString &text) {
            sheet->dismiss();
            m_composer->insert(text);
        });
        sheet->setProducts(*products);
        sheet->open();
        sheet->focusFirst();
    });
    m_products->start();
}

void ConversationsPage::openLink()
{
    if (!m_talk)
        return;
    auto *sheet = new LinkSheet(*window(), side().peer.channel);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &LinkSheet::linkWanted, this, [this, sheet](const ReplyWish &wish) {
        sheet->dismiss();
        send(wish);
    });
    connect(sheet, &LinkSheet::textWanted, this, [this, sheet](const QString &text) {
        sheet->dismiss();
        m_composer->insert(text);
    });
    sheet->open();
    sheet->focusFirst();
}

void ConversationsPage::takeMoney()
{
    if (m_talk && m_talk->thread.isAnybodys())
        emit leadTo("orders", QStringLiteral("take:%1:").arg(toInteger(m_talk->thread.customer)) + m_talk->about.card.listed.customer.name);
}

} // namespace yiren
