using PlanPlatform.Application;
using PlanPlatform.Infrastructure;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Web.Hosting;

const string DefaultAddress = "http://localhost:5080";

try
{
    // Settings and pages lie beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.None);
    builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
    if (ServerAddress.IsUnset(builder.Configuration))
        builder.WebHost.UseUrls(DefaultAddress);
    builder.Services.AddApplication();
    builder.Services.AddInfrastructure(builder.Configuration, builder.Environment);
    builder.Services.AddWeb(builder.Configuration, builder.Environment);

    var app = builder.Build();
    app.UsePipeline();
    var database = await app.Services.PrepareDatabaseAsync();
    StartBanner.PrintWhenStarted(app, database);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFailures.Explain(exception) is { } line)
{
    await Console.Error.WriteLineAsync("PlanPlatform can't start: " + line.ReplaceLineEndings(" "));
    return 1;
}
