using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads <c>multipart/form-data</c> for the one operation that takes it. What can't be read ends on the road of exceptions, in the dialect's voice.</summary>
internal sealed class MultipartDocumentBinder(IncomingFiles files) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        var boundary = BoundaryOf(request);
        try
        {
            bindingContext.Result = ModelBindingResult.Success(
                await new MultipartDocument(files).ReadAsync(new MultipartReader(boundary, request.Body), bindingContext.HttpContext.RequestAborted));
        }
        catch (Exception exception) when (MultipartForm.IsBroken(exception))
        {
            throw new BadHttpRequestException("The form can't be read.", StatusCodes.Status400BadRequest, exception);
        }
    }

    private static string BoundaryOf(HttpRequest request)
    {
        if (!MultipartForm.Is(request.ContentType))
            throw new BadHttpRequestException("The body is no form with parts.", StatusCodes.Status415UnsupportedMediaType);
        return MultipartForm.BoundaryOf(request.ContentType)
            ?? throw new BadHttpRequestException("The boundary is missing or too long.", StatusCodes.Status400BadRequest);
    }
}

/// <summary>Marks the parameter that takes the form, which is the request's body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FromMultipartAttribute : ModelBinderAttribute
{
    public FromMultipartAttribute() => (BinderType, BindingSource) = (typeof(MultipartDocumentBinder), BindingSource.Body);
}
