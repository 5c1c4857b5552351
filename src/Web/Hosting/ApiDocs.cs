using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>One OpenAPI document for each API, and a page to read and try them.</summary>
internal static class ApiDocs
{
    // Scripts and styles are files, but for one style in a drawing of Swagger UI's, known by its hash. The page reads the documents and tries the
    // APIs of this server.
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; "
        + "img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly (string Name, string Title)[] Documents =
    [
        ("benefits", "Benefits plans"), ("compliance", "Compliance"), ("connectivity", "Connectivity"), ("storage", "Storage"), ("oauth", "Authorization server"),
    ];

    public static void AddApiDocs(this IServiceCollection services) => services.AddSwaggerGen(options =>
    {
        foreach (var (name, title) in Documents)
            options.SwaggerDoc(name, new OpenApiInfo { Title = "PlanPlatform: " + title, Version = "v1" });
        options.DocInclusionPredicate((document, description) => description.GroupName == document && !IsOtherPath(description.RelativePath));
        options.MapType<JsonNode>(() => new OpenApiSchema { Description = "A number or a text." });
        options.SchemaFilter<RequestExamples>();
        options.OperationFilter<OpenOperations>();
        options.OperationFilter<UploadOperations>();
        options.CustomOperationIds(description => OperationId(description.ActionDescriptor.EndpointMetadata));
        options.SchemaGeneratorOptions.NonNullableReferenceTypesAsRequired = false;
        options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + ".xml"));
        options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The access_token of POST /generate-client-auth-token or POST /oauth/token.",
        });
        options.AddSecurityDefinition("basic", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "basic",
            Description = "An application's key and secret.",
        });
        options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
        options.OperationFilter<TokenFormFilter>();
        options.OperationFilter<DocumentFormFilter>();
    });

    public static void UseApiDocs(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers["Referrer-Policy"] = "no-referrer";
            }

            return next(context);
        });
        app.UseSwagger(options => options.RouteTemplate = "docs/{documentName}/openapi.json");
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "docs";
            options.DocumentTitle = "PlanPlatform APIs";
            options.EnableTryItOutByDefault();
            foreach (var (name, title) in Offered(app.Services))
                options.SwaggerEndpoint($"/docs/{name}/openapi.json", title);
        });
    }

    /// <summary>The documents of the APIs that are offered.</summary>
    public static IEnumerable<(string Name, string Title)> Offered(IServiceProvider services) =>
        Documents.Where(document => services.GetRequiredService<EnabledApis>().IsEnabled(document.Name));

    // The token endpoint stands at three paths, storage's plans at two; one operation is described once.
    private static bool IsOtherPath(string? path) =>
        path is "oauth/v1/token" or "api/oauth/token" || path?.StartsWith("api/v1/organisations/{orgGroupId}/plans", StringComparison.Ordinal) == true;

    private static string? OperationId(IList<object> metadata) => metadata.OfType<OperationAttribute>().FirstOrDefault()?.Name;
}
