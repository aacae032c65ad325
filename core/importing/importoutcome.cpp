#include "importing/importoutcome.h"

namespace yiren {

void ImportOutcome::count(const PutOutcome &put, qint64 line, const QString &number)
{
    switch (put.result) {
    case PutResult::New:
        ++newRows;
        break;
    case PutResult::Same:
        ++sameRows;
        break;
    case PutResult::Changed:
        ++changedRows;
        break;
    case PutResult::Conflict:
    case PutResult::Locked:
        ++conflictingRows;
        if (conflicts.size() < mostListed)
            conflicts.push_back({line, number, put});
        break;
    }
}

} // namespace yiren
