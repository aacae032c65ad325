#include "pages/campaigns/campaignspage.h"

#include "frame/pageheader.h"
#include "pages/campaigns/boardpart.h"
#include "pages/campaigns/campaignspart.h"
#include "pages/campaigns/ledgerpart.h"
#include "pages/campaigns/reachwire.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>

#include <array>

namespace yiren {

namespace {

enum ReachSection { CampaignSection, BoardSection, LedgerSection };
constexpr std::array reachSectionNames{"campaigns", "board", "ledger"}; // as ReachSection
constexpr int roomBesideWords = 22;                                     // padding and border

} // namespace

CampaignsPage::CampaignsPage(const PageServices &services, QWidget *parent)
    : Page("campaigns", parent), m_services(services), m_wire(new ReachWire(services, this)), m_sections(new QButtonGroup(this)),
      m_switch(new QWidget(this)), m_campaigns(new CampaignsPart(services, *m_wire, content())),
      m_board(new BoardPart(services, content())), m_ledger(new LedgerPart(services, *m_wire, content())),
      m_stack(new QStackedLayout(content()))
{
    auto *row = new QHBoxLayout(m_switch);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (int i = 0; i < int(reachSectionNames.size()); ++i) {
        auto *button = makeButton(ButtonLook::Plain, m_switch);
        button->setCheckable(true);
        m_sections->addButton(button, i);
        row->addWidget(button);
    }
    header()->addBesideTitle(m_switch);
    for (SellingPart *one : std::initializer_list<SellingPart *>{m_campaigns, m_board, m_ledger}) {
        m_stack->addWidget(one);
        connectPart(*one);
    }
    connect(m_sections, &QButtonGroup::idClicked, this, &CampaignsPage::showSection);
    offer(commands());
    connect(command("new"), &QAction::triggered, this, [this] { part().beginNew(); });
    for (int i = 0; i < int(reachSectionNames.size()); ++i)
        connect(command(reachSectionNames[size_t(i)]), &QAction::triggered, this, [this, i] { showSection(i); });
    m_sections->button(0)->setChecked(true);
}

CampaignsPage::~CampaignsPage() = default;

std::vector<WindowCommand> CampaignsPage::commands()
{
    return {{"new", [] { return CampaignsPage::tr("New campaign, post or acceptance"); }, "plus", {}, "reach out mass"},
            {"campaigns", [] { return CampaignsPage::tr("Campaigns"); }, "customers", {}, "segment hold-out"},
            {"board", [] { return CampaignsPage::tr("Board of posts by hand"); }, "list", {}, "group moments copy"},
            {"ledger", [] { return CampaignsPage::tr("Ledger of subscriptions"); }, "list", {}, "template notice accepted"}};
}

void CampaignsPage::connectPart(SellingPart &one)
{
    connect(&one, &SellingPart::loaded, this, [this] { showReady(); });
    connect(&one, &SellingPart::loadFailed, this, [this](const Error &error) { showFailed(m_services.words(error)); });
    connect(&one, &SellingPart::noticed, this, &CampaignsPage::noticed);
    connect(&one, &SellingPart::deedFailed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
}

SellingPart &CampaignsPage::part() const
{
    return *static_cast<SellingPart *>(m_stack->currentWidget());
}

void CampaignsPage::showSection(int section)
{
    const QList<QAbstractButton *> buttons = m_sections->buttons();
    m_sections->button(section)->setChecked(true);
    for (QAbstractButton *button : buttons) // Tab comes to the chosen one, the arrow keys to the others
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    m_stack->setCurrentIndex(section);
    refresh();
}

void CampaignsPage::openTarget(const QString &target)
{
    if (target == u"first") {
        showSection(CampaignSection);
        return m_campaigns->openFirst();
    }
    if (target == u"due") {
        showSection(BoardSection);
        return m_board->openFirstDue();
    }
    for (size_t i = 0; i < reachSectionNames.size(); ++i) {
        if (target.section(u':', 1) == QLatin1String(reachSectionNames[i]))
            showSection(int(i));
    }
}

void CampaignsPage::refresh()
{
    showLoading();
    part().refresh();
}

void CampaignsPage::retranslate()
{
    header()->setTitle(tr("Reaching out"));
    const QString words[] = {tr("Campaigns"), tr("Board", "of what is posted by hand"), tr("Subscriptions")};
    for (int i = 0; i < int(reachSectionNames.size()); ++i) {
        QAbstractButton *button = m_sections->button(i);
        QFont bold = button->font(); // the chosen one is set in bold
        bold.setPixelSize(metrics::textSize);
        bold.setWeight(QFont::Bold);
        button->setText(words[i]);
        button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(words[i]) + roomBesideWords);
    }
    for (SellingPart *one : std::initializer_list<SellingPart *>{m_campaigns, m_board, m_ledger})
        one->retranslate();
}

} // namespace yiren
