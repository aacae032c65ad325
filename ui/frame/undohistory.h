#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace yiren {

// The changes of this sitting that can be taken back, newest last. Whoever makes a change says how; taking back says for itself what came
// of it.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // The step's number. It goes with the `maker` whose change it is, when one is named: nobody else could take it back.
    int add(std::function<void()> undo, const QObject *maker = nullptr);
    bool undo(int step); // false: it was taken back already, or has gone
    void undoNewest();
    bool isEmpty() const { return m_steps.empty(); }

signals:
    void undone();

private:
    struct Step {
        int number;
        std::function<void()> undo;
    };

    std::vector<Step> m_steps;
    int m_count = 0;
};

} // namespace yiren
