using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PlanPlatform.Web.Apis.Compliance;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Shows that the operations which issue tokens take none, and which one an application's key and secret open.</summary>
internal sealed class OpenOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ServiceFilterAttribute<ApplicationKeyFilter>>().Any()
                ? [Requirement("basic", context.Document), Requirement("bearer", context.Document)]
                : [];
        }
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
