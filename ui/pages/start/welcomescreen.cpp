#include "pages/start/welcomescreen.h"

#include "theme/icons.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int widestWelcome = 900;
constexpr int welcomeSignSize = 28;

} // namespace

WelcomeScreen::WelcomeScreen(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextLook::PageTitle)), m_promise(new TextLabel(TextLook::Secondary))
{
    setSurface(*this, "page");
    m_promise->setWrapping(true);
    for (TextLabel *label : {m_title, m_promise})
        label->setAlignment(Qt::AlignCenter);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(metrics::gap);
    m_demo = addWay(*ways, "chart", true);
    m_connection = addWay(*ways, "link", false);
    m_files = addWay(*ways, "upload", false);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(widestWelcome);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(metrics::gap);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_promise);
    column->addSpacing(10);
    column->addLayout(ways);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    row->addStretch();
    row->addWidget(middle, 12);
    row->addStretch();
    connect(m_demo.button, &QPushButton::clicked, this, &WelcomeScreen::demoChosen);
    connect(m_connection.button, &QPushButton::clicked, this, &WelcomeScreen::connectionChosen);
    connect(m_files.button, &QPushButton::clicked, this, &WelcomeScreen::filesChosen);
    retranslate();
}

WelcomeScreen::Way WelcomeScreen::addWay(QHBoxLayout &row, const char *iconName, bool isFirst)
{
    auto *card = new Card(this);
    auto *sign = new TextLabel(TextLook::Body, card);
    sign->setPixmap(lineIcon(iconName, Role::AccentText).pixmap(welcomeSignSize, welcomeSignSize));
    Way way{new TextLabel(TextLook::CardTitle), new TextLabel(TextLook::Secondary),
            makeButton(isFirst ? ButtonLook::Primary : ButtonLook::Plain, card)};
    way.title->setWrapping(true);
    way.reason->setWrapping(true);
    way.reason->setAlignment(Qt::AlignTop);
    card->body()->addWidget(sign);
    card->body()->addWidget(way.title);
    card->body()->addWidget(way.reason, 1);
    card->body()->addSpacing(6);
    card->body()->addWidget(way.button);
    row.addWidget(card, 1);
    return way;
}

void WelcomeScreen::retranslate()
{
    m_title->setText(tr("Welcome to Yiren"));
    m_promise->setText(
        tr("Books, orders and customers of a company of one, closed to the fen every day. Everything stays on this computer."));
    m_demo.title->setText(tr("Look around first"));
    m_demo.reason->setText(tr("A ceramics studio with 14 months of history, in a folder of its own. Nothing of it touches your books."));
    m_demo.button->setText(tr("Look at demonstration data"));
    m_connection.title->setText(tr("You have a merchant account"));
    m_connection.reason->setText(tr("Merchant number, certificate serial and key files; closing a day then fetches its bills."));
    m_connection.button->setText(tr("Connect WeChat Pay"));
    m_files.title->setText(tr("You have bill files"));
    m_files.reason->setText(tr("Bills from the merchant platform, a list of orders: no account is needed, and an import can be undone."));
    m_files.button->setText(tr("Import bill files first"));
}

void WelcomeScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren
