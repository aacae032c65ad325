#include "pages/customers/joinsheet.h"

#include "formatting/format.h"
#include "pages/customers/customerwords.h"
#include "pages/customers/joindeeds.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"
#include "words/customerwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace yiren {

namespace {

constexpr int joinSheetWidth = 720, leastListHeight = 96, mostListHeight = 380;
constexpr int mostFound = 6;

QString personName(const ListedCustomer &listed)
{
    return format::oneLine(customerNameText(listed));
}

BusinessDay todayOf(const PageServices &services)
{
    return BusinessDay::of(services.clock.now());
}

} // namespace

JoinSheet::JoinSheet(const PageServices &services, JoinDeeds &deeds, std::optional<CustomerId> person, QWidget &window)
    : Sheet(window, joinSheetWidth), m_services(services), m_deeds(deeds), m_person(person),
      m_title(new TextLabel(TextLook::CardTitle, this)), m_beside(new TextLabel(TextLook::Secondary, this)), m_error(new ErrorBar(this)),
      m_search(new SearchField(this)), m_list(new QScrollArea(this)), m_close(makeButton(ButtonLook::Plain, this))
{
    layOut();
    connect(m_search, &SearchField::searched, this, &JoinSheet::search);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(&m_deeds, &JoinDeeds::becameOne, this, [this](CustomerId kept, CustomerId joined) {
        if (m_person == joined)
            m_person = kept;
        m_found.clear();
        m_words.clear();
        m_search->clear();
    });
    connect(&m_deeds, &JoinDeeds::changed, this, &JoinSheet::read);
    connect(&m_deeds, &JoinDeeds::failed, this, &JoinSheet::fail);
    read();
}

void JoinSheet::layOut()
{
    m_title->setText(tr("One person or two"));
    m_beside->setWrapping(true);
    m_beside->setText(m_person
                          ? tr("Who else is this person, and which of these ids are somebody else's?")
                          : tr("Customers with the same unionid, phone, openid or transaction are proposed. Names are never compared."));
    m_search->setHint(tr("Same person as … (name, initials, number)"));
    m_search->setVisible(m_person.has_value());
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setWidget(new TextLabel(tr("Looking …"), TextLook::Secondary));
    m_list->setFixedHeight(leastListHeight);
    m_list->viewport()->setAutoFillBackground(false);
    m_close->setText(tr("Close"));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_close);
    body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    body()->setSpacing(metrics::gap);
    body()->addWidget(m_title);
    body()->addWidget(m_beside);
    body()->addWidget(m_error);
    body()->addWidget(m_search);
    body()->addWidget(m_list);
    body()->addLayout(foot);
}

void JoinSheet::read()
{
    m_reading = m_services.storage.read<JoinCard>([account = m_services.account.id, day = todayOf(m_services), person = m_person](
                                                      Database &database) { return loadJoinCard(database, account, day, person); });
    m_reading->then(this, [this](const Result<JoinCard> &card) {
        if (card)
            show(*card);
        else
            fail(card.error(), [this] { read(); });
    });
    m_reading->start();
}

void JoinSheet::show(const JoinCard &card)
{
    m_card = card;
    m_error->clear();
    if (m_card.person)
        m_title->setText(tr("One person or two: %1").arg(personName(*m_card.person)));
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 12, 0);
    m_rows->setSpacing(8);
    m_chosen.clear();
    m_split = nullptr;
    addFound();
    addProposals();
    addIdentities();
    addJoins();
    m_rows->addStretch();
    const bool hadKeyboard = m_list->isAncestorOf(focusWidget());
    m_list->setWidget(content); // the one before goes
    content->setAutoFillBackground(false);
    content->show();
    const int room = m_list->viewport()->width();
    m_list->setFixedHeight(std::clamp(m_rows->totalHeightForWidth(room), leastListHeight, mostListHeight));
    place();
    if (hadKeyboard)
        m_close->setFocus(Qt::OtherFocusReason);
}

void JoinSheet::addPart(const QString &title)
{
    m_rows->addWidget(new TextLabel(title, TextLook::Strong));
}

QPushButton *JoinSheet::addRow(const QString &text, const QString &action, const QString &accessibleName)
{
    auto *words = new TextLabel(text);
    words->setWrapping(true);
    auto *button = makeButton(ButtonLook::Plain, nullptr);
    button->setText(action);
    button->setAccessibleName(accessibleName);
    auto *row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    m_rows->addLayout(row);
    return button;
}

void JoinSheet::addProposals()
{
    if (m_card.proposals.empty() && m_person)
        return;
    addPart(tr("Proposed"));
    if (m_card.proposals.empty())
        m_rows->addWidget(new TextLabel(tr("No two customers are one person by a rule."), TextLook::Secondary));
    for (const ShownProposal &one : m_card.proposals) {
        const QString kept = personName(one.kept), joined = personName(one.joined);
        const QString reason = joinReasonText(joinReasonName(one.proposal.reason));
        auto *button = addRow(tr("%1 and %2: %3").arg(kept, joined, reason), tr("Join"), tr("Join %1 and %2").arg(kept, joined));
        connect(button, &QPushButton::clicked, this,
                [this, proposal = one.proposal] { m_deeds.join(proposal.kept, proposal.joined, proposal.reason); });
    }
    if (m_card.furtherProposals > 0)
        m_rows->addWidget(new TextLabel(
            tr("%1 more come when these are decided.", nullptr, static_cast<int>(m_card.furtherProposals)).arg(m_card.furtherProposals),
            TextLook::Secondary));
}

void JoinSheet::addIdentities()
{
    if (!m_person)
        return;
    addPart(tr("Known by"));
    if (m_card.identities.empty())
        m_rows->addWidget(new TextLabel(tr("No id is known of this customer."), TextLook::Secondary));
    for (const KnownIdentity &known : m_card.identities) {
        if (known.identity.kind == IdentityKind::Phone) { // its number is sealed for this person
            m_rows->addWidget(new TextLabel(identitySentence(known), TextLook::Secondary));
            continue;
        }
        auto *box = new QCheckBox(identitySentence(known).replace(u'&', QLatin1String("&&")));
        box->setToolTip(format::oneLine(known.identity.value).toHtmlEscaped());
        m_rows->addWidget(box);
        m_chosen.emplace_back(box, known.identity);
        connect(box, &QCheckBox::toggled, this, &JoinSheet::judgeSplit);
    }
    if (m_chosen.size() < 2)
        return;
    m_split = addRow(tr("Ids of somebody else become a customer of their own, with the orders that were paid with them."),
                     tr("Split off the chosen ids"), tr("Split off the chosen ids"));
    connect(m_split, &QPushButton::clicked, this, [this] {
        std::vector<Identity> identities;
        for (const auto &[box, identity] : m_chosen) {
            if (box->isChecked())
                identities.push_back(identity);
        }
        m_deeds.split(*m_person, identities);
    });
    judgeSplit();
}

void JoinSheet::judgeSplit()
{
    const auto chosen = static_cast<size_t>(std::ranges::count_if(m_chosen, [](const auto &one) { return one.first->isChecked(); }));
    if (!m_split)
        return;
    m_split->setEnabled(chosen > 0 && chosen < m_chosen.size());
    m_split->setToolTip(chosen == 0                    ? tr("First choose the ids that are somebody else's")
                            : chosen < m_chosen.size() ? QString()
                                                       : tr("One id at least stays with this customer"));
}

void JoinSheet::addJoins()
{
    if (m_card.joins.empty())
        return;
    addPart(tr("Joined and split"));
    for (const ShownJoin &one : m_card.joins) {
        const QString kept = personName(one.kept), joined = personName(one.joined), day = format::fullDay(BusinessDay::ofMs(one.join.at));
        const QString text = one.join.isSplit()
            ? tr("%1 was split off %2 on %3").arg(kept, joined, day)
            : tr("%2 became a part of %1 on %3: %4").arg(kept, joined, day, joinReasonText(one.join.reason));
        auto *button = addRow(text, tr("Take back"), tr("Take back: %1").arg(text));
        connect(button, &QPushButton::clicked, this, [this, join = one.join] { m_deeds.takeBack(join); });
    }
}

void JoinSheet::addFound()
{
    if (m_words.isEmpty())
        return;
    addPart(tr("Same person as …"));
    if (m_found.empty())
        m_rows->addWidget(new TextLabel(tr("No other customer matches “%1”.").arg(format::oneLine(m_words)), TextLook::Secondary));
    for (const ListedCustomer &other : m_found) {
        const QString facts = tr("%1 · %2 order(s) · first seen %3", nullptr, static_cast<int>(other.customer.figures.orders))
                                  .arg(personName(other), format::count(other.customer.figures.orders),
                                       format::fullDay(BusinessDay::ofMs(other.customer.firstSeenAt)));
        auto *button = addRow(facts, tr("The same person"), tr("The same person as %1").arg(personName(other)));
        connect(button, &QPushButton::clicked, this, [this, other] { joinWith(other); });
    }
}

void JoinSheet::search(const QString &words)
{
    m_words = words;
    if (words.isEmpty()) {
        m_found.clear();
        return show(JoinCard(m_card));
    }
    m_searching = m_services.storage.read<std::vector<ListedCustomer>>(
        [account = m_services.account.id, day = todayOf(m_services), words](Database &database) {
            return CustomerListStore(database, account, day).page({{}, words, {}}, {CustomerSort::LastEvent, true, {}, mostFound + 1});
        });
    m_searching->then(this, [this, words](const Result<std::vector<ListedCustomer>> &found) {
        if (!found)
            return fail(found.error(), [this, words] { search(words); });
        m_found = *found;
        std::erase_if(m_found, [this](const ListedCustomer &one) { return one.customer.id == m_person; });
        m_found.resize(std::min(m_found.size(), size_t(mostFound)));
        show(JoinCard(m_card));
    });
    m_searching->start();
}

// Who was seen first stays.
void JoinSheet::joinWith(const ListedCustomer &other)
{
    const bool isElder = other.customer.firstSeenAt < m_card.person->customer.firstSeenAt;
    const CustomerId kept = isElder ? other.customer.id : *m_person, joined = isElder ? *m_person : other.customer.id;
    m_deeds.join(kept, joined, JoinReason::Hand);
}

void JoinSheet::fail(const Error &error, std::function<void()> again)
{
    m_error->showFailed(m_services.words(error), std::move(again));
}

} // namespace yiren
