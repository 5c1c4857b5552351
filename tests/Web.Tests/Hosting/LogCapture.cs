using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>Keeps every line, with its values, its scopes and its exception.</summary>
internal sealed class LogCapture : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // Nothing is held.
    }

    private static string Show(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
        ? $"{state} [{string.Join("; ", values.Select(value => $"{value.Key}={value.Value}"))}]"
        : $"{state}";

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => capture._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            capture._scopes.ForEachScope((scope, list) => list.Add(Show(scope)), scopes);
            capture._lines.Enqueue($"{category}: {formatter(state, exception)} {Show(state)} {string.Join(" | ", scopes)} {exception}");
        }
    }
}
