using System.Text.Json;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.RawBaseline;

// The floor: what the same work costs on bare Kestrel with hand-written ADO.NET on a copy of the same database. No layers, no checks, no audit.
SqliteLibrary.Use();
using var floor = new Floor(args[0]);
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().UseUrls(args[1]);
var app = builder.Build();
app.Run(async context =>
{
    using var body = await JsonDocument.ParseAsync(context.Request.Body);
    context.Response.ContentType = "application/json";
    await context.Response.Body.WriteAsync(context.Request.Path.Value switch
    {
        "/get-plan-details" => floor.Read(context.Request.Headers.Authorization.ToString(), body.RootElement),
        "/sync-plan" => floor.Create(context.Request.Headers.Authorization.ToString(), body.RootElement),
        _ => [],
    });
});
app.Run();
