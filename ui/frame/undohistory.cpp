#include "frame/undohistory.h"

namespace yiren {

namespace {

constexpr size_t mostSteps = 50; // nobody remembers more

} // namespace

int UndoHistory::add(std::function<void()> undo, const QObject *maker)
{
    if (m_steps.size() == mostSteps)
        m_steps.erase(m_steps.begin());
    m_steps.push_back({++m_count, std::move(undo)});
    if (maker)
        connect(maker, &QObject::destroyed, this,
                [this, step = m_count] { std::erase_if(m_steps, [step](const Step &one) { return one.number == step; }); });
    return m_count;
}

bool UndoHistory::undo(int step)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [step](const Step &one) { return one.number == step; });
    if (found == m_steps.end())
        return false;
    const Step taken = std::move(*found);
    m_steps.erase(found); // first: the undo may be told as a change of its own
    taken.undo();
    emit undone();
    return true;
}

void UndoHistory::undoNewest()
{
    if (!isEmpty())
        undo(m_steps.back().number);
}

} // namespace yiren
