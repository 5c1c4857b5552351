# The server as an image: built with the SDK, run with the runtime alone, as a user without rights, on a read-only root file system (docker-compose.yml).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY .config/ .config/
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Domain/Domain.csproj src/Domain/
COPY src/Application/Application.csproj src/Application/
COPY src/Infrastructure/Infrastructure.csproj src/Infrastructure/
COPY src/Web/Web.csproj src/Web/
RUN dotnet restore src/Web --use-current-runtime -p:PublishReadyToRun=true
COPY .editorconfig ./
COPY src/ src/
RUN dotnet publish src/Web --no-restore --configuration Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true --output /app

# The plain image, not the chiseled or invariant one: SqlClient needs ICU, and the health check a shell.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown "$APP_UID:$APP_UID" /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Data__Folder=/data \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
VOLUME /data
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["bash", "/app/healthy"]
ENTRYPOINT ["dotnet", "PlanPlatform.Web.dll"]
