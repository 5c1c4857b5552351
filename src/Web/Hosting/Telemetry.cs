using System.Reflection;
using MediatR;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Traces and metrics over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Headers = "OTEL_EXPORTER_OTLP_HEADERS";
    private const string ServiceName = "OTEL_SERVICE_NAME";
    private const string DefaultServiceName = "planplatform";
    private const int FlushMilliseconds = 5000;

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    private static readonly string[] Meters =
    [
        Tracing.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    private readonly IConfiguration _configuration;
    private readonly ILogger<Telemetry> _logger;

    // One of its own for each start, on spans and measures alike.
    private readonly string _instance = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    private readonly Lazy<Task> _flushed;

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Telemetry(IConfiguration configuration, ILogger<Telemetry> logger)
    {
        (_configuration, _logger) = (configuration, logger);
        _flushed = new Lazy<Task>(() => Task.WhenAll(Task.Run(() => _traces?.Shutdown(FlushMilliseconds)), Task.Run(() => _metrics?.Shutdown(FlushMilliseconds))));
    }

    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    /// <summary>Adds it ahead of what it tells of: it begins first, ends last, and stands around every other step of a use case.</summary>
    /// <exception cref="StartupException">A setting is wrong.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration))
            return;
        if (!Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            throw new StartupException($"{Endpoint} is '{configuration[Endpoint]}'; it must be an address such as http://localhost:4318.");
        if (configuration[Protocol] is { Length: > 0 } protocol && !Protocols.Contains(protocol, StringComparer.Ordinal))
            throw new StartupException($"{Protocol} is '{protocol}'; it must be {Protocols[0]} or {Protocols[1]}.");

        // Its value may be a secret, and isn't shown.
        if ((configuration[Headers] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Any(header => header.IndexOf('=', StringComparison.Ordinal) < 1))
            throw new StartupException($"{Headers} can't be read; it must be name=value, parted by commas.");
        services.AddHostedService<Telemetry>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UseCaseTelemetry<,>));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The exporter reads the other OTEL_ settings itself. A collector that is away costs requests nothing: what doesn't fit its queue is dropped.
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(Configure)
            .ConfigureResource(Describe)
            .AddSource("Microsoft.AspNetCore", Tracing.Name)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(Configure)
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        _logger.LogInformation("Traces and metrics go to {Collector}.", new Uri(_configuration[Endpoint]!).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        return Task.CompletedTask;
    }

    // What is at hand is still sent, once, whoever else stops the host meanwhile; a collector that is away is not waited for long.
    public Task StopAsync(CancellationToken cancellationToken) => _flushed.Value;

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // Settings come from where all others do.
    private void Configure(IServiceCollection services) => services.AddSingleton(_configuration);

    private void Describe(ResourceBuilder resource) => resource.AddService(
        _configuration[ServiceName] is { Length: > 0 } name ? name : DefaultServiceName,
        serviceVersion: Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        serviceInstanceId: _instance);
}
