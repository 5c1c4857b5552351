using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanPlatform.Application.Benefits;

namespace PlanPlatform.Application.Tests;

/// <summary>
/// Counts round trips as the design does: a query is one, one SaveChanges is one whatever its rows, BEGIN and COMMIT are none.
/// </summary>
internal sealed class RoundTripCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private bool _isSaveOpen;

    public RoundTripCounter() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count { get; private set; }

    public int RowsRead { get; private set; }

    /// <summary>Wraps the one port whose statements pass Entity Framework by: one batch, one round trip.</summary>
    public IPlanRemoval Counting(IPlanRemoval inner) => new CountingRemoval(inner, this);

    public void Reset() => (Count, RowsRead, _isSaveOpen) = (0, 0, false);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // A save counts with its first command: one that has nothing to write sends none.
        if (value.Key == CoreEventId.SaveChangesStarting.Name)
            _isSaveOpen = true;
        if (value.Key == RelationalEventId.DataReaderDisposing.Name && value.Value is DataReaderDisposingEventData reader)
            RowsRead += reader.ReadCount;
        if (value.Key != RelationalEventId.CommandExecuted.Name || value.Value is not CommandExecutedEventData command)
            return;
        if (command.CommandSource != CommandSource.SaveChanges || _isSaveOpen)
            Count++;
        if (command.CommandSource == CommandSource.SaveChanges)
            _isSaveOpen = false;
    }

    public void OnCompleted()
    {
        // The listener lives as long as the process.
    }

    public void OnError(Exception error)
    {
        // Listeners raise none.
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private sealed class CountingRemoval(IPlanRemoval inner, RoundTripCounter counter) : IPlanRemoval
    {
        public Task<RemovedPlan?> RemoveAsync(int organisationId, string planId, CancellationToken cancellationToken)
        {
            counter.Count++;
            return inner.RemoveAsync(organisationId, planId, cancellationToken);
        }
    }
}
