// Which conversation is open, and what is shown of it.
#include "pages/conversations/conversationspage.h"

#include "conversations/talkmediastore.h"
#include "formatting/format.h"
#include "models/viewmemory.h"
#include "pages/conversations/pictureshelf.h"
#include "pages/conversations/replycomposer.h"
#include "pages/conversations/replyfield.h"
#include "pages/conversations/talkdrafts.h"
#include "pages/conversations/talkview.h"
#include "pages/conversations/talkwords.h"
#include "pages/conversations/threadlist.h"
#include "storage/storagethread.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/sheet.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int bigPictureSide = 640;
constexpr int answersLookedThrough = 3'000;

} // namespace

QString ConversationsPage::openedTalkKey()
{
    return QStringLiteral("conversations-open");
}

void ConversationsPage::openTarget(const QString &target)
{
    const QString what = target.section(u':', 0, 0);
    const qint64 which = target.section(u':', 1).toLongLong();
    if (what == u"customer") {
        open(CustomerId{which});
    } else if (what == u"peer") {
        openPeer(which);
    } else if (what == u"waiting") {
        setOnlyWaiting(true);
    } else if (what == u"snippets") {
        openSnippets();
    } else if (what == u"first") {
        m_isFirstWanted = true;
        refresh();
    }
}

void ConversationsPage::openPeer(qint64 peer)
{
    m_finding = m_services.storage.read<std::optional<CustomerId>>(
        [account = m_services.account.id, peer](Database &database) { return InboxStore(database).threadOf(account, peer); });
    m_finding->then(this, [this](const Result<std::optional<CustomerId>> &customer) {
        if (customer && *customer)
            open(**customer);
    });
    m_finding->start();
}

void ConversationsPage::open(CustomerId customer)
{
    if (toInteger(customer) == 0)
        return;
    m_drafts->flush();
    m_wanted = customer;
    readTalk(customer, talkPage);
}

// What is shown, with what is new of it; not in place of another one that is being opened.
void ConversationsPage::openAgain()
{
    if (m_talk && !m_wanted)
        readTalk(m_talk->thread.customer, static_cast<int>(m_talk->messages.size()));
}

void ConversationsPage::readTalk(CustomerId customer, int least)
{
    m_older.reset();
    m_opening = m_services.storage.read<OpenedTalk>([account = m_services.account.id, customer, at = now(), least](Database &database) {
        return loadTalk(database, account, customer, at, least);
    });
    m_opening->then(this, [this, customer](const Result<OpenedTalk> &talk) {
        m_wanted.reset();
        if (talk)
            return showTalk(*talk);
        if (talk.error().kind != ErrorKind::NotFound)
            return showDeedFailed(m_services.words(talk.error()), [this, customer] { open(customer); });
        closeTalk();
        emit noticed(tr("There is no conversation with this customer."), {});
    });
    m_opening->start();
}

void ConversationsPage::closeTalk()
{
    m_talk.reset();
    m_talkCard->hide();
    m_people->clear();
    m_people->hide();
    showBusy();
}

void ConversationsPage::showTalk(const OpenedTalk &talk)
{
    const bool isOther = !m_talk || m_talk->thread.customer != talk.thread.customer;
    const qint64 before = isOther ? 0 : side().peer.id;
    if (isOther)
        m_chosenWay = 0;
    m_talk = talk;
    m_services.memory.set(openedTalkKey(), toInteger(talk.thread.customer));
    m_threads->choose(talk.thread.customer);
    m_talkCard->show();
    m_composer->setFacts(talk.facts);
    if (isOther) {
        m_suggestedFor = 0;
        m_composer->begin(draftOf(talk));
    } else {
        moveDraft(before, side().peer.id);
    }
    for (const TalkMessage &message : talk.messages) {
        if (const QString picture = pictureIdOf(message); !picture.isEmpty())
            m_pictures->askAgain(picture);
    }
    showLines(isOther);
    showTalkHead();
    talk.thread.isAnybodys() ? m_people->show(talk.about) : m_people->clear();
    useRoom();
    showBusy();
    suggest();
}

// Looked for once a question, on this computer; it stands above the field until it is used or something was sent.
void ConversationsPage::suggest()
{
    const auto asked = std::find_if(m_talk->messages.rbegin(), m_talk->messages.rend(), [](const TalkMessage &message) {
        return message.speaker == TalkMessage::Speaker::Customer && message.kind == u"text" && message.recalledAt == 0;
    });
    const bool isAsked = m_talk->thread.waiting > 0 && asked != m_talk->messages.rend() && asked->at >= m_talk->thread.waitingSince;
    if (!isAsked || asked->id == m_suggestedFor) {
        m_suggestedFor = isAsked ? m_suggestedFor : 0;
        return isAsked ? void() : m_composer->setSuggestion({});
    }
    m_suggestedFor = asked->id;
    using Found = std::vector<AnswerSuggestion>;
    m_suggesting =
        m_services.storage.read<Found>([account = m_services.account.id, question = asked->text](Database &database) -> Result<Found> {
            const auto known = KnownAnswerStore(database).all(account, answersLookedThrough);
            return known ? Result<Found>(suggestAnswers(question, *known, 1)) : failure(known.error());
        });
    m_suggesting->then(this, [this, id = asked->id](const Result<Found> &found) {
        if (!found || m_suggestedFor != id)
            return;
        if (found->empty())
            return m_composer->setSuggestion({});
        const KnownAnswer &known = found->front().known;
        m_composer->setSuggestion(ReplyComposer::Suggested{
            known.answer,
            known.source == KnownAnswer::Source::Snippet ? tr("from the snippet %1").arg(format::oneLine(known.name))
                                                         : tr("from your answer of %1").arg(format::fullDay(BusinessDay::ofMs(known.at)))});
    });
    m_suggesting->start();
}

void ConversationsPage::showTalkHead()
{
    const TalkThread &thread = m_talk->thread;
    const TalkSide &way = side();
    const bool isAwaited = thread.waiting > 0;
    m_name->setText(threadName(thread));
    m_channel->set(talkChannelWord(way.peer.channel), Meaning::Neutral);
    m_window->set(replyWindowText(way.window, now()), replyWindowMeaning(way.window, way.waiting > 0, now()));
    showWays();
    m_complaint->setVisible(!thread.complaint.isEmpty());
    m_done->setEnabled(isAwaited);
    m_done->setToolTip(isAwaited ? tr("It waits no longer, without an answer; Ctrl+Z takes it back")
                                 : tr("Nothing waits for an answer here"));
    m_composer->setBlocked(whyWindowIsShut(way.window, way.peer.channel, now()));
}

const TalkSide &ConversationsPage::side() const
{
    for (const TalkSide &each : m_talk->thread.sides) {
        if (each.peer.id == m_chosenWay)
            return each;
    }
    return answerSide(m_talk->thread, now());
}

bool ConversationsPage::isOfTalk(qint64 peer) const
{
    return m_talk && std::ranges::any_of(m_talk->thread.sides, [peer](const TalkSide &each) { return each.peer.id == peer; });
}

// Where two have the same channel (two desks), the end of their names tells them apart. A list that is open is not filled anew.
void ConversationsPage::showWays()
{
    const std::vector<TalkSide> &sides = m_talk->thread.sides;
    QStringList names;
    for (const TalkSide &each : sides) {
        const auto isAlike = [&each](const TalkSide &other) { return other.peer.channel == each.peer.channel; };
        const QString channel = std::ranges::count_if(sides, isAlike) > 1
            ? tr("%1 …%2").arg(talkChannelWord(each.peer.channel), format::oneLine(each.peer.app).right(4))
            : talkChannelWord(each.peer.channel);
        names.append(each.waiting > 0 ? tr("%1 · waits").arg(channel) : channel);
    }
    while (m_way->count() > static_cast<int>(sides.size()))
        m_way->removeItem(m_way->count() - 1);
    for (int i = 0; i < static_cast<int>(sides.size()); ++i) {
        if (i == m_way->count())
            m_way->addItem({});
        if (m_way->itemText(i) != names[i])
            m_way->setItemText(i, names[i]);
        m_way->setItemData(i, sides[static_cast<size_t>(i)].peer.id);
    }
    m_way->setCurrentIndex(m_way->findData(side().peer.id));
}

void ConversationsPage::chooseWay(int place)
{
    if (!m_talk || place < 0)
        return;
    const qint64 before = side().peer.id;
    m_chosenWay = m_way->itemData(place).toLongLong();
    moveDraft(before, side().peer.id);
    showTalkHead();
}

// What is not kept yet is newer than what the data file has.
QString ConversationsPage::draftOf(const OpenedTalk &talk) const
{
    std::optional<QString> newest;
    for (const TalkSide &each : talk.thread.sides) {
        const auto unkept = m_drafts->unkept(each.peer.id);
        if (unkept && (!newest || newest->isEmpty()))
            newest = unkept;
    }
    return newest.value_or(talk.draft);
}

// What was written for one channel goes over the other one, and is not found again under the first.
void ConversationsPage::moveDraft(qint64 from, qint64 to)
{
    if (from == to || m_composer->text().isEmpty())
        return;
    m_drafts->note(from, {});
    m_drafts->note(to, m_composer->text());
}

void ConversationsPage::showLines(bool isNewTalk)
{
    const bool wasAtNewest = m_view->isAtNewest();
    m_view->setLines(talkLines(m_talk->messages, m_talk->holes, m_talk->files), m_talk->hasMore,
                     isNewTalk || wasAtNewest ? TalkView::Place::Newest : TalkView::Place::AsItWas);
}

void ConversationsPage::readOlder()
{
    if (!m_talk || m_talk->messages.empty() || (m_older && !m_older->isFinished()))
        return;
    const CustomerId customer = m_talk->thread.customer;
    m_older = m_services.storage.read<OlderTalk>([account = m_services.account.id, customer, before = m_talk->messages.front().id](
                                                     Database &database) { return loadOlderTalk(database, account, customer, before); });
    m_older->then(this, [this, customer](const Result<OlderTalk> &older) {
        if (!older)
            return showDeedFailed(m_services.words(older.error()), [this] { readOlder(); });
        if (!m_talk || m_talk->thread.customer != customer)
            return;
        m_talk->hasMore = older->messages.size() > static_cast<size_t>(talkPage);
        m_talk->messages.insert(m_talk->messages.begin(), older->messages.begin() + (m_talk->hasMore ? 1 : 0), older->messages.end());
        m_talk->files.insert(older->files.begin(), older->files.end());
        m_view->setLines(talkLines(m_talk->messages, m_talk->holes, m_talk->files), m_talk->hasMore, TalkView::Place::AsItWas);
    });
    m_older->start();
}

void ConversationsPage::showPicture(const QImage &picture)
{
    auto *sheet = new Sheet(*window(), bigPictureSide + 60);
    auto *label = new TextLabel(TextLook::Body, sheet);
    label->setAccessibleName(tr("Picture of the message"));
    label->setPixmap(QPixmap::fromImage(picture.width() > bigPictureSide || picture.height() > bigPictureSide
                                            ? picture.scaled(bigPictureSide, bigPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                            : picture));
    label->setAlignment(Qt::AlignCenter);
    auto *close = makeButton(ButtonLook::Plain, sheet);
    close->setText(tr("Close"));
    sheet->body()->addWidget(label);
    sheet->body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, sheet, &Sheet::dismiss);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->open();
    close->setFocus(Qt::PopupFocusReason);
}

} // namespace yiren
