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

    // The step's number.
    int add(const QString &sentence, std::function<void()> undo);
    void undo(int step); // one that was taken back already is left alone
    void undoNewest();
    bool isEmpty() const { return m_steps.empty(); }
    QString newest() const { return isEmpty() ? QString() : m_steps.back().sentence; }

signals:
    void undone(const QString &sentence);

private:
    struct Step {
        int number;
        QString sentence;
        std::function<void()> undo;
    };

    std::vector<Step> m_steps;
    int m_count = 0;
};

} // namespace yiren
