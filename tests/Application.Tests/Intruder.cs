using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanPlatform.Application.Tests;

/// <summary>
/// Somebody who gets in between: right before the next statement that holds a text, another runs in its transaction. It must be there before the
/// fixture: the framework doesn't look for listeners at each statement.
/// </summary>
internal sealed class Intruder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private (string Before, string Statement)? _plan;

    public Intruder() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public bool HasCome => _plan is null;

    public void Come(string before, string statement) => _plan = (before, statement);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_plan is not { } plan || value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: var command }
            || !command.CommandText.Contains(plan.Before, StringComparison.Ordinal))
        {
            return;
        }

        _plan = null;
        using var own = command.Connection!.CreateCommand();
        (own.CommandText, own.Transaction) = (plan.Statement, command.Transaction);
        own.ExecuteNonQuery();
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
}
