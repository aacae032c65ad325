#include "pages/autoreply/rulespage.h"

#include "autoreply/answerstore.h"
#include "autoreply/rulestore.h"
#include "base/futurejob.h"
#include "conversations/snippetstore.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "pages/autoreply/answeredcard.h"
#include "pages/autoreply/platformsheet.h"
#include "pages/autoreply/ruleform.h"
#include "pages/autoreply/rulewords.h"
#include "pages/autoreply/trialcard.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/detailpane.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int mostSamples = 200;
constexpr int mostAnswered = 50;
constexpr qsizetype mostFindings = 4;
constexpr int trialHeight = 280;

} // namespace

RulesPage::RulesPage(const PageServices &services, QWidget *parent)
    : Page("rules", parent), m_services(services), m_model(makeRulesModel()), m_table(new TableView(content())),
      m_findingsCard(new Card(content())), m_findingsText(new TextLabel(TextLook::Body, m_findingsCard)), m_trial(new TrialCard(content())),
      m_answered(new AnsweredCard(services.words, services.clock, services.memory, content())), m_pane(new DetailPane(content())),
      m_new(makeButton(ButtonLook::Primary, this, "plus")), m_up(makeButton(ButtonLook::Plain, this)),
      m_down(makeButton(ButtonLook::Plain, this)), m_steps(makeButton(ButtonLook::Plain, this, "list"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("rules"));
    m_pane->hide();
    m_findingsCard->hide();
    for (QPushButton *button : {m_up, m_down, m_steps, m_new})
        header()->addAction(button);
    offer(commands());
    layOut();
    connectParts();
}

RulesPage::~RulesPage() = default;

void RulesPage::layOut()
{
    auto *card = new Card(content());
    card->body()->addWidget(m_table);
    m_findingsText->setWrapping(true);
    m_findingsCard->body()->addWidget(m_findingsText);
    m_trial->setMinimumHeight(trialHeight);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(card, 3);
    left->addWidget(m_findingsCard);
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::gap);
    below->addWidget(m_trial, 1);
    below->addWidget(m_answered, 1);
    left->addLayout(below, 2);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addLayout(left, 1);
    row->addWidget(m_pane);
}

std::vector<WindowCommand> RulesPage::commands()
{
    return {{"new", [] { return RulesPage::tr("New rule"); }, "plus", {}, "auto reply keyword"},
            {"up", [] { return RulesPage::tr("Move the rule up"); }, "list", {QKeySequence(Qt::ALT | Qt::Key_Up)}, "order earlier"},
            {"down", [] { return RulesPage::tr("Move the rule down"); }, "list", {QKeySequence(Qt::ALT | Qt::Key_Down)}, "order later"},
            {"try", [] { return RulesPage::tr("Try a message against the rules"); }, "search", {}, "simulate test"},
            {"steps", [] { return RulesPage::tr("Steps for WeChat's backend"); }, "copy", {}, "paste compare platform"},
            {"example", [] { return RulesPage::tr("Add the example: reply 1 or 2"); }, "list", {}, "welcome order"}};
}

void RulesPage::connectParts()
{
    connect(command("new"), &QAction::triggered, this, [this] {
        if (!m_books)
            return;
        showReady(); // the form stands beside the list, also beside an empty one
        keepTyped();
        open(freshRule());
        m_form->focusFirst();
    });
    connect(command("up"), &QAction::triggered, this, [this] { move(-1); });
    connect(command("down"), &QAction::triggered, this, [this] { move(1); });
    connect(command("try"), &QAction::triggered, m_trial, &TrialCard::focusFirst);
    connect(command("steps"), &QAction::triggered, this, &RulesPage::showSteps);
    connect(command("example"), &QAction::triggered, this, &RulesPage::addExample);
    const std::pair<QPushButton *, const char *> buttons[] = {{m_new, "new"}, {m_up, "up"}, {m_down, "down"}, {m_steps, "steps"}};
    for (const auto &[button, name] : buttons)
        connect(button, &QPushButton::clicked, command(name), &QAction::trigger);
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            choose(m_model->rowAt(row).rule);
    });
    connect(m_table, &TableView::rowActivated, this, [this] {
        if (m_form)
            m_form->focusFirst();
    });
    connect(m_pane, &DetailPane::closed, this, [this] {
        keepTyped();
        m_opened = 0;
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void RulesPage::refresh()
{
    showLoading();
    m_reading = m_services.storage.read<Books>(
        [account = m_services.account, now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<Books> {
            auto rules = RuleStore(database).rules(account.id);
            const auto means = rules ? replyMeans(database, account, now) : failure(rules.error());
            auto products = means ? ProductStore(database).products(account.id) : failure(means.error());
            const auto snippets = products ? SnippetStore(database).all(account.id) : failure(products.error());
            auto samples = snippets ? AnswerStore(database).latestTexts(account.id, mostSamples) : failure(snippets.error());
            auto answered = samples ? AnsweredStore(database).latest(account.id, mostAnswered) : failure(samples.error());
            if (!answered)
                return failure(answered.error());
            QStringList names;
            for (const Snippet &snippet : *snippets)
                names.append(snippet.name);
            return Books{std::move(*rules), *means, {std::move(*products), names}, std::move(*samples), std::move(*answered)};
        });
    m_reading->then(this, [this](const Result<Books> &books) { books ? take(*books) : showFailed(m_services.words(books.error())); });
    m_reading->start();
}

void RulesPage::take(const Books &books)
{
    m_books = books;
    showRows();
    find();
    m_trial->setRules(books.rules, m_services.clock.now().toMSecsSinceEpoch());
    m_answered->setRows(books.answered);
    const bool isAny = !books.rules.empty();
    for (const char *name : {"up", "down"})
        command(name)->setEnabled(books.rules.size() > 1);
    m_up->setEnabled(books.rules.size() > 1);
    m_down->setEnabled(books.rules.size() > 1);
    if (!isAny && !(m_form && m_pane->isVisible())) {
        return showEmpty("list", tr("Nothing is answered by itself yet."), tr("Add the example"),
                         tr("The example welcomes customers: who replies 1 gets the product, who replies 2 gets an order with its payment "
                            "link. It is off until you switch it on."));
    }
    showReady();
    if (const QString target = std::exchange(m_target, {}); !target.isEmpty())
        return openTarget(target);
    const ReplyRule *rule = ruleOf(m_opened);
    if (!rule && m_opened != 0)
        m_pane->hide();
    else if (rule && m_pane->isVisible() && !m_form->unkept()) // what is being typed stays
        open(*rule);
}

void RulesPage::showRows()
{
    std::vector<RuleRow> rows;
    for (const ReplyRule &rule : m_books->rules) {
        const bool isDead = std::ranges::count(m_findings.dead, rule.id, &DeadRule::rule) > 0;
        rows.push_back({static_cast<int>(rows.size()) + 1, rule, enginesFor(rule, m_books->means, m_books->rules), isDead && rule.isOn});
    }
    m_model->setRows(std::move(rows));
}

// Patterns are tried with many texts: not on this thread.
void RulesPage::find()
{
    m_finding = runInPool<RuleFindings>(m_services.pool, [rules = m_books->rules, samples = m_books->samples]() -> Result<RuleFindings> {
        return findIn(rules, samples, WorkCalendar::shipped());
    });
    m_finding->then(this, [this](const Result<RuleFindings> &findings) {
        if (findings)
            m_findings = *findings;
        showFindings();
        showRows();
    });
    m_finding->start();
}

// That the last rule takes the rest is meant, and two words in one message are rare: neither is told.
void RulesPage::showFindings()
{
    const RuleNames names = [this](qint64 id) { return nameOf(id); };
    QStringList lines;
    for (const DeadRule &dead : m_findings.dead)
        lines.append(deadRuleText(dead, names));
    for (const RuleOverlap &overlap : m_findings.overlaps) {
        const bool isDead = std::ranges::count(m_findings.dead, overlap.later, &DeadRule::rule) > 0;
        const bool isTold = overlap.kind == RuleOverlap::Kind::Own || overlap.kind == RuleOverlap::Kind::Sampled;
        if (isTold && !isDead)
            lines.append(overlapText(overlap, names));
    }
    const qsizetype more = lines.size() - mostFindings;
    lines = lines.mid(0, mostFindings);
    if (more > 0)
        lines.append(tr("and %n more", nullptr, static_cast<int>(more)));
    m_findingsCard->setTitle(tr("Worth a look"),
                             m_findings.hasPatterns ? tr("patterns are tried with texts, nothing is proved of them") : QString());
    m_findingsText->setText(lines.join(u'\n'));
    m_findingsCard->setVisible(!lines.isEmpty());
}

void RulesPage::openTarget(const QString &target)
{
    if (!m_books || (m_reading && !m_reading->isFinished())) {
        m_target = target;
        return;
    }
    const QString key =
        target == u"first" && m_model->rowCount() > 0 ? QString::number(m_model->rowAt(0).rule.id) : target.section(u':', 1);
    if (const auto row = m_model->rowOf(key)) {
        m_table->selectRow(*row);
        choose(m_model->rowAt(*row).rule);
    }
}

const ReplyRule *RulesPage::ruleOf(qint64 id) const
{
    const auto found = std::ranges::find(m_books->rules, id, &ReplyRule::id);
    return found == m_books->rules.end() ? nullptr : &*found;
}

QString RulesPage::nameOf(qint64 id) const
{
    const ReplyRule *rule = ruleOf(id);
    return rule ? rule->name : QString();
}

void RulesPage::showSteps()
{
    if (!m_books)
        return;
    if (m_sheet)
        m_sheet->dismiss();
    m_sheet = new PlatformSheet(m_services, platformPlan(m_books->rules, m_books->means), *window());
    connect(m_sheet, &Sheet::dismissed, m_sheet, &QObject::deleteLater);
    connect(m_sheet, &PlatformSheet::copied, this, [this] { emit noticed(tr("Copied."), {}); });
    m_sheet->open();
}

void RulesPage::emptyActionTriggered()
{
    if (state() == State::Empty)
        addExample();
    else
        refresh();
}

void RulesPage::retranslate()
{
    header()->setTitle(tr("Rules"), tr("the first one that fits answers"));
    m_table->setAccessibleName(tr("Rules in their order"));
    m_new->setText(tr("New rule"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_steps->setText(tr("For WeChat's backend …"));
    m_trial->retranslate();
    m_answered->retranslate();
    if (!m_books)
        return;
    showFindings();
    showRows();
    if (m_form && m_pane->isVisible()) {
        const ReplyRule *kept = ruleOf(m_opened);
        open(kept && !m_form->unkept() ? *kept : m_form->rule());
    }
    if (state() == State::Empty)
        refresh();
}

} // namespace yiren
