#include "autoreply/ruledeeds.h"
#include "formatting/format.h"
#include "pages/autoreply/ruleform.h"
#include "pages/autoreply/rulespage.h"
#include "pages/autoreply/rulewords.h"
#include "models/tableview.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/detailpane.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

Result<qint64> doneAs(const Done &done, qint64 id)
{
    return done ? Result<qint64>(id) : failure(done.error());
}

} // namespace

void RulesPage::open(const ReplyRule &rule)
{
    const bool hadFocus = m_form && m_form->isAncestorOf(QApplication::focusWidget());
    m_opened = rule.id;
    m_pane->clear();
    m_pane->setTitle(rule.id == 0 ? tr("New rule") : format::oneLine(rule.name), rule.isOn ? tr("On") : tr("Off"));
    m_form = new RuleForm(rule, m_books->choices, m_pane);
    m_pane->body()->addWidget(m_form);
    addEngines(rule);
    connectForm();
    m_pane->show();
    if (hadFocus)
        m_form->focusFirst();
}

void RulesPage::addEngines(const ReplyRule &rule)
{
    m_pane->addSection(tr("Who serves it"));
    for (const EngineChoice &choice : enginesFor(rule, m_books->means, m_books->rules)) {
        m_pane->addText(choiceText(choice));
        if (const QString against = obstaclesText(choice); !against.isEmpty()) {
            auto *label = new TextLabel(against, TextLook::Secondary, m_pane);
            label->setWrapping(true);
            m_pane->body()->addWidget(label);
        }
    }
}

void RulesPage::connectForm()
{
    connect(m_form, &RuleForm::keepWanted, this, &RulesPage::keep);
    connect(m_form, &RuleForm::switchWanted, this, [this](bool isOn) {
        if (const ReplyRule *rule = ruleOf(m_opened))
            turn(*rule, isOn);
    });
    connect(m_form, &RuleForm::removeWanted, this, [this] {
        if (const ReplyRule *rule = ruleOf(m_opened))
            remove(*rule);
    });
}

void RulesPage::perform(const Deed &deed)
{
    std::erase_if(m_writing, [](const auto &job) { return job->isFinished(); });
    auto job = m_services.storage.write<qint64>(
        [work = deed.work, account = m_services.account.id, at = m_services.clock.now().toMSecsSinceEpoch()](Database &database) {
            return work(database, account, at);
        });
    job->then(this, [this, deed](const Result<qint64> &done) {
        if (!done && deed.isOfForm && m_form)
            return m_form->showWrong(m_services.words(done.error()).sentence);
        if (!done)
            return showDeedFailed(m_services.words(done.error()), [this, deed] { perform(deed); });
        m_opened = *done > 0 ? *done : m_opened;
        std::function<void()> undo;
        if (deed.undo)
            undo = [this, back = deed.undo] { perform({back, tr("It is as it was.")}); };
        emit noticed(deed.sentence, undo);
        refresh();
    });
    job->start();
    m_writing.push_back(std::move(job));
}

void RulesPage::keep(const ReplyRule &rule)
{
    const ReplyRule *before = ruleOf(rule.id);
    const auto work = [rule](Database &database, AccountId account, qint64 now) { return keepRule(database, account, rule, now); };
    if (before) {
        const auto undo = [was = *before](Database &database, AccountId account, qint64 now) {
            return keepRule(database, account, was, now);
        };
        return perform({work, tr("“%1” is kept.").arg(format::oneLine(rule.name)), undo, true});
    }
    // A new one is checked as if it were on, so that it can be.
    if (const Done sound = checkRule(rule); !sound)
        return m_form->showWrong(m_services.words(sound.error()).sentence);
    perform({work, tr("“%1” is kept. It is off.").arg(format::oneLine(rule.name)), {}, true});
}

void RulesPage::turn(const ReplyRule &rule, bool isOn)
{
    const auto to = [id = rule.id](bool on) {
        return
            [id, on](Database &database, AccountId account, qint64 now) { return doneAs(switchRule(database, account, id, on, now), id); };
    };
    const QString name = format::oneLine(rule.name);
    perform({to(isOn), isOn ? tr("“%1” is on: it answers from now on.").arg(name) : tr("“%1” is off.").arg(name), to(!isOn), true});
}

void RulesPage::remove(const ReplyRule &rule)
{
    const auto work = [id = rule.id](Database &database, AccountId account, qint64 now) {
        return doneAs(removeRule(database, account, id, now), 0);
    };
    const auto undo = [was = rule](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        if (const Done back = restoreRule(database, account, was.id, now); !back)
            return failure(back.error());
        return keepRule(database, account, was, now);
    };
    m_opened = 0;
    m_pane->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    perform({work, tr("“%1” is removed.").arg(format::oneLine(rule.name)), undo});
}

void RulesPage::move(int by)
{
    const int row = m_table->selectedRow();
    if (!m_books || row < 0 || row + by < 0 || row + by >= m_model->rowCount())
        return;
    std::vector<qint64> before;
    for (const ReplyRule &rule : m_books->rules)
        before.push_back(rule.id);
    std::vector<qint64> after = before;
    std::swap(after[static_cast<size_t>(row)], after[static_cast<size_t>(row + by)]);
    const auto order = [](const std::vector<qint64> &ids, qint64 shown) {
        return [ids, shown](Database &database, AccountId account, qint64 now) {
            return doneAs(orderRules(database, account, ids, now), shown);
        };
    };
    perform({order(after, m_opened), tr("The order is changed."), order(before, m_opened)});
}

void RulesPage::addExample()
{
    // Taken back by removing the three.
    auto added = std::make_shared<std::vector<qint64>>();
    const auto work = [added](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        const auto ids = addWelcomeExample(database, account, now);
        if (!ids)
            return failure(ids.error());
        *added = *ids;
        return ids->front();
    };
    const auto undo = [added](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        for (const qint64 id : *added) {
            if (const Done removed = removeRule(database, account, id, now); !removed)
                return failure(removed.error());
        }
        return 0;
    };
    perform({work, tr("The example is there. Look at its three rules and switch them on."), undo});
}

} // namespace yiren
